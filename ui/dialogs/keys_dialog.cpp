// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/keys_dialog.h"

#include "core/particles.h"
#include "ui/actions.h"
#include "ui/panes/spoken_label.h"
#include "ui/panes/typed_text.h"
#include "ui/shortcuts.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace byline {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kOthersRole = Qt::UserRole + 1; ///< what the command is called elsewhere

QString shown(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts += key.toString(QKeySequence::NativeText);
    return texts.join(QStringLiteral("   "));
}

} // namespace

KeysDialog::KeysDialog(const Actions& actions, Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
{
    setObjectName(QStringLiteral("keysDialog"));
    applyTheme(*this);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    openIn(*this, {580, 640});
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("keysSearch"));
    m_search->setPlaceholderText(tr("Find a command or key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(textScaled(34));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setAccessibleName(tr("Commands and their keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(12);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents); // a command may break off, a key may not
    m_name = new QLabel(this);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setFont(textFont(1, QFont::DemiBold));
    m_edit = new QKeySequenceEdit(this);
    m_edit->setObjectName(QStringLiteral("keysEdit"));
    m_edit->setAccessibleName(tr("Press the new key here"));
    m_edit->setToolTip(m_edit->accessibleName());
    if (auto* inner = m_edit->findChild<QLineEdit*>()) // it has the focus, and so is what is read out
        inner->setAccessibleName(m_edit->accessibleName());
    m_give = new QPushButton(tr("Add this key"), this);
    m_give->setObjectName(QStringLiteral("keysGive"));
    m_clear = new QPushButton(tr("Remove keys"), this);
    m_clear->setObjectName(QStringLiteral("keysClear"));
    m_reset = new QPushButton(tr("Restore default"), this);
    m_reset->setObjectName(QStringLiteral("keysReset"));
    m_resetAll = new QPushButton(this);
    m_resetAll->setObjectName(QStringLiteral("keysResetAll"));
    auto* close = new QPushButton(tr("Close"), this);
    m_words = new SpokenLabel(this);
    m_words->setObjectName(QStringLiteral("keysWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    for (QPushButton* button : {m_give, m_clear, m_reset, m_resetAll, close})
        button->setAutoDefault(false);
    m_edit->findChild<QLineEdit*>()->setMinimumHeight(m_give->sizeHint().height()); // they stand beside each other

    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_give);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    auto* below = new QHBoxLayout;
    below->addWidget(m_resetAll);
    below->addStretch();
    below->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_name);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addLayout(below);

    fill(actions);
    refreshKeys();
    connect(new TypedText(*m_search), &TypedText::changed, this, &KeysDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysDialog::choose);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysDialog::offer);
    connect(m_give, &QPushButton::clicked, this, &KeysDialog::give);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_shortcuts.setKeys(chosen(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_shortcuts.reset(chosen()); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        if (m_shortcuts.canRestore())
            m_shortcuts.restoreAll();
        else
            m_shortcuts.resetAll();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_shortcuts, &Shortcuts::changed, this, &KeysDialog::refreshKeys);
    choose();
    m_search->setFocus();
}

void KeysDialog::fill(const Actions& actions)
{
    for (const CommandGroup& group : actions.groups()) {
        auto* heading = new QTreeWidgetItem(m_list, {group.title});
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setFirstColumnSpanned(true);
        heading->setData(1, Qt::AccessibleTextRole, group.title); // what is read out has two columns all the same
        heading->setFont(0, textFont(0.88, QFont::DemiBold));
        heading->setForeground(0, Theme::current().quiet);
        for (const WindowCommand& command : group.commands) {
            auto* item = new QTreeWidgetItem(heading, {QString(command.action->text()).remove(u'…')});
            item->setData(0, kIdRole, command.id);
            item->setData(0, kOthersRole, command.others.join(u'\n'));
        }
        heading->setExpanded(true);
    }
}

void KeysDialog::refreshKeys()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_list->topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem* item = m_list->topLevelItem(i)->child(j);
            const QString command = item->data(0, kIdRole).toString();
            const QString keys = shown(m_shortcuts.keys(command));
            item->setText(1, keys);
            item->setData(1, Qt::AccessibleTextRole, keys.isEmpty() ? tr("No key") : keys);
            item->setFont(1, countFont(1, m_shortcuts.isChanged(command) ? QFont::Bold : QFont::Normal));
        }
    }
    m_resetAll->setText(m_shortcuts.canRestore() ? tr("Undo: restore all defaults") : tr("Restore all defaults"));
    choose();
}

void KeysDialog::filter(const QString& words)
{
    const QString typed = QString(words).replace(u'’', u'\''); // keyboards have this one
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* heading = m_list->topLevelItem(i);
        bool some = false;
        for (int j = 0; j < heading->childCount(); ++j) {
            QTreeWidgetItem* item = heading->child(j);
            const bool fits = item->text(0).replace(u'’', u'\'').contains(typed, Qt::CaseInsensitive)
                              || item->text(1).contains(words, Qt::CaseInsensitive)
                              || item->data(0, kOthersRole).toString().contains(words, Qt::CaseInsensitive);
            item->setHidden(!fits);
            some = some || fits;
        }
        heading->setHidden(!some);
    }
}

QString KeysDialog::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, kIdRole).toString() : QString();
}

QString KeysDialog::nameOf(const QString& command) const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        for (int j = 0; j < m_list->topLevelItem(i)->childCount(); ++j)
            if (const QTreeWidgetItem* item = m_list->topLevelItem(i)->child(j);
                item->data(0, kIdRole).toString() == command)
                return item->text(0);
    return {};
}

void KeysDialog::choose()
{
    const QString command = chosen();
    m_name->setText(command.isEmpty() ? tr("Choose a command to change its keys.") : nameOf(command));
    m_edit->setEnabled(!command.isEmpty());
    m_clear->setEnabled(!m_shortcuts.keys(command).isEmpty());
    m_reset->setEnabled(!command.isEmpty() && m_shortcuts.isChanged(command));
    m_key = {};
    m_edit->clear();
    if (auto* inner = m_edit->findChild<QLineEdit*>()) // Qt's own words come back with each clear(), in another tone
        inner->setPlaceholderText(m_edit->accessibleName());
    m_give->setEnabled(false);
    m_give->setText(tr("Add this key"));
    m_words->clear();
}

void KeysDialog::offer()
{
    if (m_edit->keySequence().isEmpty())
        return;
    // One key is enough; Qt's field would go on to record four.
    m_key = QKeySequence(m_edit->keySequence()[0]);
    const QString owner = m_shortcuts.ownerOf(m_key);
    const QString key = m_key.toString(QKeySequence::NativeText);
    m_give->setEnabled(owner != chosen());
    if (owner.isEmpty()) {
        m_words->clear();
        m_give->setText(tr("Add this key"));
    } else if (owner == chosen()) {
        m_words->say(withParticles(tr("“%1” is already used for this.").arg(key)));
    } else {
        m_words->say(withParticles(tr("“%1” is now used for “%2”.").arg(key, nameOf(owner))));
        m_give->setText(tr("Use it here instead"));
    }
}

void KeysDialog::give()
{
    if (m_key.isEmpty() || chosen().isEmpty())
        return;
    QList<QKeySequence> keys = m_shortcuts.keys(chosen());
    keys.prepend(m_key);
    m_shortcuts.setKeys(chosen(), keys);
}

} // namespace byline
