// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rules_dialog.h"

#include "library/error_text.h"
#include "library/library.h"
#include "library/rule_text.h"
#include "library/rules.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace byline {

RulesDialog::RulesDialog(Library& library, QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_rows(new QVBoxLayout)
    , m_nothing(new QLabel(this))
    , m_notice(new NoticeBar(this))
{
    applyTheme(*this);
    setObjectName(QStringLiteral("rulesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rules for new articles"));
    openIn(*this, {640, 460});
    build();
    connect(&library, &Library::changed, this, [this](const Changes& changes) {
        if (changes.undoStep || changes.elsewhere)
            reload();
    });
    reload();
}

void RulesDialog::build()
{
    auto* about = new QLabel(tr("Rules act on new articles as they arrive. You can undo what a rule did."), this);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setContentsMargins(24, 20, 24, 8);
    m_nothing->setText(tr("There are no rules yet. A rule can mark a writer’s articles as read, bookmark articles with "
                          "a word in the headline, or keep an outlet’s articles offline."));
    m_nothing->setWordWrap(true);
    m_nothing->setObjectName(QStringLiteral("noRules"));
    m_nothing->hide();
    auto* page = new QWidget(this);
    m_rows->setContentsMargins(24, 4, 24, 12);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_nothing);
    m_rows->addStretch(1);
    page->setLayout(m_rows);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* add = buttons->addButton(tr("New rule…"), QDialogButtonBox::ActionRole);
    add->setObjectName(QStringLiteral("newRule"));
    add->setDefault(true);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this,
            [this] { emit editRequested({.id = {}, .actions = {.markRead = true}}); });
    connect(buttons, &QDialogButtonBox::rejected, this, &RulesDialog::reject);
    QMargins within = m_notice->layout()->contentsMargins();
    within.setLeft(24); // it begins where the rules do
    m_notice->layout()->setContentsMargins(within);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(24, 10, 24, 18);
    bottom->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(about);
    column->addWidget(area, 1);
    column->addWidget(m_notice);
    column->addLayout(bottom);
}

void RulesDialog::say(const NoticeBar::Notice& notice)
{
    m_notice->showNotice(notice);
    tabAlongLayouts(*this);
}

void RulesDialog::reload()
{
    m_library.rules().all().then(this, [this](const Result<QList<Rule>>& rules) {
        if (rules)
            fill(*rules);
        else
            say({errorText(rules.error())});
    });
}

void RulesDialog::fill(const QList<Rule>& rules)
{
    for (QWidget* row : findChildren<QWidget*>(QStringLiteral("rule"))) {
        m_rows->removeWidget(row);
        row->hide();
        row->setObjectName({});
        row->deleteLater(); // this may be a call from it
    }
    for (const Rule& rule : rules)
        addRow(rule);
    m_nothing->setVisible(rules.isEmpty());
    tabAlongLayouts(*this);
}

void RulesDialog::addRow(const Rule& rule)
{
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("rule"));
    auto* on = new QCheckBox(QString(rule.name).replace(u'&', QStringLiteral("&&")), row);
    on->setObjectName(QStringLiteral("on"));
    on->setChecked(rule.enabled);
    on->setAccessibleName(rule.name);
    connect(on, &QCheckBox::clicked, this, [this, rule](bool enabled) {
        Rule changed = rule;
        changed.enabled = enabled;
        emit switched(changed);
    });
    QString does = actionsText(rule.actions);
    if (rule.search != rule.name)
        does = QStringLiteral("%1 — %2").arg(rule.search, does);
    auto* words = new QLabel(rule.trouble ? errorText(*rule.trouble, rule.search) : does, row);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setFont(textFont(0.88));
    words->setForegroundRole(rule.trouble ? QPalette::BrightText : QPalette::PlaceholderText);
    words->setContentsMargins(wordsOf(*on), 0, 0, 0);
    on->setAccessibleDescription(words->text());
    const auto button = [&](const QString& text, const QString& name, auto pressed) {
        auto* made = new QPushButton(text, row);
        made->setAutoDefault(false);
        made->setAccessibleName(name);
        connect(made, &QPushButton::clicked, this, pressed);
        return made;
    };
    // Switched a moment ago it may not be stored yet.
    QPushButton* edit = button(tr("Edit…"), tr("Edit the rule “%1”").arg(rule.name), [this, rule, on] {
        Rule edited = rule;
        edited.enabled = on->isChecked();
        emit editRequested(edited);
    });
    edit->setObjectName(QStringLiteral("edit"));
    QPushButton* remove =
        button(tr("Remove"), tr("Remove the rule “%1”").arg(rule.name), [this, rule] { emit removeRequested(rule); });
    remove->setObjectName(QStringLiteral("remove"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(on);
    texts->addWidget(words);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 8, 0, 8);
    line->setSpacing(8);
    line->addLayout(texts, 1);
    line->addWidget(edit, 0, Qt::AlignVCenter);
    line->addWidget(remove, 0, Qt::AlignVCenter);
    m_rows->insertWidget(m_rows->count() - 1, row);
}

} // namespace byline
