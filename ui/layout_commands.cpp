// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/layout_commands.h"

#include "library/settings.h"
#include "ui/actions.h"
#include "ui/style/style.h"

#include <QActionGroup>
#include <QMenu>
#include <QSplitter>

namespace byline {

namespace {

const QString kLayout = QStringLiteral("window/layout");
const QString kPanes = QStringLiteral("window/panes");
const QString kStacked = QStringLiteral("window/stackedPanes");
const QString kShowsSources = QStringLiteral("window/showsSources");
const QString kShowsList = QStringLiteral("window/showsList");

QVariantList toVariants(const QList<int>& sizes)
{
    return {sizes.begin(), sizes.end()};
}

QList<int> toSizes(const QVariant& kept)
{
    QList<int> sizes;
    for (const QVariant& size : kept.toList())
        sizes += size.toInt();
    return sizes;
}

} // namespace

LayoutCommands::LayoutCommands(const Panes& panes, Actions& actions, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_panes(panes)
    , m_actions(actions)
    , m_settings(settings)
{
    auto* group = new QActionGroup(this);
    for (const auto& [action, layout] :
         {std::pair(actions.wideLayout, Layout::Wide), std::pair(actions.stackedLayout, Layout::Stacked),
          std::pair(actions.readingLayout, Layout::Reading)}) {
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = layout] {
            // The same key leads back from reading.
            setLayout(wanted == Layout::Reading && m_layout == Layout::Reading ? m_before : wanted);
        });
    }
    actions.showSources->setChecked(true);
    actions.showList->setChecked(true);
    connect(actions.showSources, &QAction::triggered, this, [this] {
        m_settings.setValue(kShowsSources, m_actions.showSources->isChecked());
        showPanes();
    });
    connect(actions.showList, &QAction::triggered, this, [this] {
        m_settings.setValue(kShowsList, m_actions.showList->isChecked());
        showPanes();
    });
}

void LayoutCommands::fillMenu(QMenu& menu)
{
    menu.addActions({m_actions.wideLayout, m_actions.stackedLayout, m_actions.readingLayout});
    menu.addSeparator();
    menu.addActions({m_actions.showSources, m_actions.showList});
}

void LayoutCommands::restore()
{
    m_actions.showSources->setChecked(m_settings.value(kShowsSources, true).toBool());
    m_actions.showList->setChecked(m_settings.value(kShowsList, true).toBool());
    // A window that shows nothing but an empty page would be a riddle: reading only is not what one starts with.
    m_layout = m_settings.value(kLayout).toInt() == int(Layout::Stacked) ? Layout::Stacked : Layout::Wide;
    m_before = m_layout;
    arrange();
}

void LayoutCommands::save()
{
    const Layout layout = m_layout == Layout::Reading ? m_before : m_layout;
    m_settings.setValue(kLayout, int(layout));
    // Hidden panes have no size.
    const bool allShown = !m_panes.sources.isHidden() && !m_panes.list.isHidden();
    if (!allShown || m_layout == Layout::Reading)
        return;
    if (layout == Layout::Wide)
        m_settings.setValue(kPanes, toVariants(m_panes.splitter.sizes()));
    else
        m_settings.setValue(kStacked, toVariants(m_panes.splitter.sizes() + m_right->sizes()));
}

void LayoutCommands::setLayout(Layout layout)
{
    if (layout == m_layout)
        return;
    save();
    if (m_layout != Layout::Reading)
        m_before = m_layout;
    const Layout last = std::exchange(m_layout, layout);
    if (layout != Layout::Reading)
        m_settings.setValue(kLayout, int(layout)); // whatever becomes of the window
    if (layout == Layout::Reading || (last == Layout::Reading && layout == m_before))
        showPanes();
    else
        arrange();
}

QList<int> LayoutCommands::usualSizes() const
{
    const int width = m_panes.splitter.window()->width();
    // Larger text gets more room, as long as an article has some, too.
    const int side = qMax(248, qMin(textScaled(248), width / 4));
    const int list = qMax(400, qMin(textScaled(400), width * 3 / 8));
    return {side, list, qMax(380, width - side - list - 2)};
}

void LayoutCommands::arrange()
{
    const Layout layout = m_layout == Layout::Reading ? m_before : m_layout;
    if (layout == Layout::Stacked) {
        if (!m_right) {
            m_right = new QSplitter(Qt::Vertical, &m_panes.splitter);
            m_right->setHandleWidth(1);
            m_right->setChildrenCollapsible(false);
        }
        m_right->addWidget(&m_panes.list);
        m_right->addWidget(&m_panes.reading);
        m_right->setStretchFactor(1, 1);
        m_panes.splitter.setStretchFactor(1, 1);
        const QList<int> kept = toSizes(m_settings.value(kStacked));
        const int height = qMax(400, m_panes.splitter.window()->height() - 80);
        m_panes.splitter.setSizes(kept.size() == 4
                                      ? kept.first(2)
                                      : QList<int> {usualSizes().first(), usualSizes().at(1) + usualSizes().last()});
        m_right->setSizes(kept.size() == 4 ? kept.last(2) : QList<int> {height * 2 / 5, height * 3 / 5});
    } else {
        m_panes.splitter.insertWidget(1, &m_panes.list);
        m_panes.splitter.insertWidget(2, &m_panes.reading);
        delete std::exchange(m_right, nullptr);
        m_panes.splitter.setStretchFactor(0, 0);
        m_panes.splitter.setStretchFactor(1, 0);
        m_panes.splitter.setStretchFactor(2, 1);
        const QList<int> kept = toSizes(m_settings.value(kPanes));
        m_panes.splitter.setSizes(kept.size() == 3 ? kept : usualSizes());
    }
    showPanes();
}

void LayoutCommands::showPanes()
{
    const bool readingOnly = m_layout == Layout::Reading;
    m_panes.sources.setVisible(!readingOnly && m_actions.showSources->isChecked());
    m_panes.list.setVisible(!readingOnly && m_actions.showList->isChecked());
    m_panes.reading.show();
    m_actions.wideLayout->setChecked(m_layout == Layout::Wide);
    m_actions.stackedLayout->setChecked(m_layout == Layout::Stacked);
    m_actions.readingLayout->setChecked(readingOnly);
    if (readingOnly)
        m_panes.reading.setFocus();
    emit changed();
}

} // namespace byline
