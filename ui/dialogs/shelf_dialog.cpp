// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/shelf_dialog.h"

#include "core/data_size.h"
#include "library/library.h"
#include "library/shelf.h"
#include "library/subscriptions.h"
#include "ui/models/name_order.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr qint64 kMegabyte = qint64(1024) * 1024;
constexpr int kUsualNewest = 20;

} // namespace

ShelfDialog::ShelfDialog(Library& library, QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_rules(library.shelf().rules())
    , m_bookmarks(new QCheckBox(tr("Everything I bookmark"), this))
    , m_ofFollowed(new QSpinBox(this))
    , m_sources(new QListWidget(this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_choice(new QComboBox(this))
    , m_newest(new QSpinBox(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_quota(new QSpinBox(this))
    , m_onMetered(new QCheckBox(tr("Also on metered connections"), this))
    , m_use(new QLabel(this))
{
    applyTheme(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Offline shelf"));
    setMinimumWidth(textScaled(520));
    build();
    load();
}

void ShelfDialog::build()
{
    auto* about = new QLabel(tr("Keep these offline automatically, with all their pictures:"), this);
    about->setFont(textFont(1.0, QFont::DemiBold));
    about->setWordWrap(true);
    m_ofFollowed->setObjectName(QStringLiteral("ofFollowed"));
    m_ofFollowed->setRange(0, 1000);
    m_ofFollowed->setSpecialValueText(tr("none"));
    m_ofFollowed->setAccessibleName(tr("From each writer I follow, the newest"));
    m_bookmarks->setObjectName(QStringLiteral("bookmarks"));
    m_sources->setObjectName(QStringLiteral("sources"));
    m_sources->setMaximumHeight(120);
    m_sources->setAccessibleName(tr("Outlets and folders"));
    m_choice->setObjectName(QStringLiteral("choice"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setAccessibleName(tr("Outlet or folder"));
    m_newest->setRange(1, 1000);
    m_newest->setValue(kUsualNewest);
    m_newest->setAccessibleName(tr("How many"));
    m_add->setObjectName(QStringLiteral("add"));
    m_quota->setObjectName(QStringLiteral("quota"));
    m_quota->setRange(50, 1'000'000);
    m_quota->setSingleStep(100);
    m_quota->setGroupSeparatorShown(true);
    m_quota->setSuffix(QStringLiteral(" MB"));
    m_quota->setAccessibleName(tr("Space for offline copies"));
    m_use->setObjectName(QStringLiteral("use"));
    m_use->setForegroundRole(QPalette::PlaceholderText);
    m_use->setWordWrap(true);

    auto* followed = new QHBoxLayout;
    followed->addWidget(new QLabel(tr("From each writer I follow, the newest"), this));
    followed->addWidget(m_ofFollowed);
    followed->addStretch();
    auto* chosen = new QHBoxLayout;
    chosen->addWidget(m_choice, 1);
    chosen->addWidget(new QLabel(tr("the newest"), this));
    chosen->addWidget(m_newest);
    chosen->addWidget(m_add);
    chosen->addWidget(m_remove);
    auto* room = new QHBoxLayout;
    room->addWidget(new QLabel(tr("Space for offline copies"), this));
    room->addWidget(m_quota);
    room->addStretch();
    auto* note = new QLabel(tr("When the space is used up, the oldest automatic copies make room for new ones. "
                               "Articles you bookmarked or kept yourself stay."),
                            this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &ShelfDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShelfDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &ShelfDialog::addSource);
    connect(m_remove, &QPushButton::clicked, this, &ShelfDialog::removeSource);
    connect(m_sources, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(m_bookmarks);
    column->addLayout(followed);
    column->addWidget(m_sources);
    column->addLayout(chosen);
    column->addSpacing(6);
    column->addLayout(room);
    column->addWidget(m_use);
    column->addWidget(note);
    column->addWidget(m_onMetered);
    column->addWidget(buttons);
    tabAlongLayouts(*this);
}

void ShelfDialog::load()
{
    m_bookmarks->setChecked(m_rules.bookmarks);
    m_ofFollowed->setValue(m_rules.ofFollowed);
    m_quota->setValue(int(m_rules.quota / kMegabyte));
    m_onMetered->setChecked(m_rules.onMetered);
    showSources();
    m_add->setEnabled(false);
    m_library.subscriptions().outlets().then(this, [this](const Result<QList<Outlet>>& outlets) {
        m_library.subscriptions().folders().then(
            this, [this, outlets = outlets.value_or(QList<Outlet>())](const Result<QList<QStringList>>& folders) {
                offer(outlets, folders.value_or(QList<QStringList>()));
            });
    });
    m_library.shelf().use().then(this, [this](const Result<ShelfUse>& use) {
        if (!use)
            return;
        const QLocale locale;
        QString said =
            tr("In use: %1 · copies: %2, automatic: %3")
                .arg(dataSize(use->bytes, locale), locale.toString(use->copies), locale.toString(use->ofShelf));
        if (use->incomplete > 0)
            said += u' ' + tr("Incomplete: %1.").arg(locale.toString(use->incomplete));
        m_use->setText(said);
        fitToContents(*this);
    });
}

void ShelfDialog::offer(const QList<Outlet>& outlets, const QList<QStringList>& folders)
{
    for (const QStringList* folder : sortedByName(folders, [](const QStringList& path) { return path.join(u'/'); })) {
        m_offered += ShelfSource {{}, *folder, 0};
        m_choice->addItem(tr("Folder: %1").arg(folder->join(QStringLiteral(" / "))));
    }
    for (const Outlet* outlet : sortedByName(outlets, [](const Outlet& one) { return one.title; })) {
        m_titles.insert(outlet->id, outlet->title);
        m_offered += ShelfSource {outlet->id, {}, 0};
        m_choice->addItem(outlet->title);
    }
    m_add->setEnabled(!m_offered.isEmpty());
    showSources();
}

QString ShelfDialog::nameOf(const ShelfSource& source) const
{
    return source.outlet ? m_titles.value(source.outlet, QStringLiteral("…"))
                         : tr("Folder: %1").arg(source.folder.join(QStringLiteral(" / ")));
}

void ShelfDialog::showSources()
{
    m_sources->clear();
    for (const ShelfSource& source : std::as_const(m_rules.sources))
        m_sources->addItem(tr("%1: the newest %2").arg(nameOf(source)).arg(source.newest));
    m_sources->setVisible(!m_rules.sources.isEmpty());
    m_remove->setEnabled(false);
    fitToContents(*this);
}

void ShelfDialog::addSource()
{
    ShelfSource source = m_offered.value(m_choice->currentIndex());
    source.newest = m_newest->value();
    m_rules.sources.removeIf(
        [&](const ShelfSource& known) { return known.outlet == source.outlet && known.folder == source.folder; });
    m_rules.sources += source;
    showSources();
}

void ShelfDialog::removeSource()
{
    if (const int row = m_sources->currentRow(); row >= 0)
        m_rules.sources.removeAt(row);
    showSources();
}

void ShelfDialog::accept()
{
    m_rules.bookmarks = m_bookmarks->isChecked();
    m_rules.ofFollowed = m_ofFollowed->value();
    m_rules.quota = m_quota->value() * kMegabyte;
    m_rules.onMetered = m_onMetered->isChecked();
    m_library.shelf().setRules(m_rules);
    QDialog::accept();
}

} // namespace byline
