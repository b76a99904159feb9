// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rule_dialog.h"

#include "library/error_text.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/search_index.h"
#include "ui/panes/spoken_label.h"
#include "ui/panes/tag_completion.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace byline {

using namespace std::chrono_literals;

namespace {

/// More need not be told apart while a rule is written.
constexpr int kMostCounted = 1000;

} // namespace

RuleDialog::RuleDialog(Library& library, const Rule& rule, const SearchCompletion::NamesFunction& names,
                       QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_rule(rule)
    , m_search(new QLineEdit(this))
    , m_found(new SpokenLabel(this))
    , m_markRead(new QCheckBox(tr("Mark as read"), this))
    , m_bookmark(new QCheckBox(tr("Bookmark"), this))
    , m_tags(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep offline"), this))
    , m_name(new QLineEdit(this))
    , m_here(new QCheckBox(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    applyTheme(*this);
    setObjectName(QStringLiteral("ruleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rule.id ? tr("Rule") : tr("New rule"));
    setMinimumWidth(textScaled(500));
    (new SearchCompletion(*m_search))->setNames(names);
    if (names)
        (new TagCompletion(*m_tags))->setTags(names(QStringLiteral("tag")));
    m_pause.setSingleShot(true);
    m_pause.setInterval(180ms);
    connect(&m_pause, &QTimer::timeout, this, &RuleDialog::ask);
    m_slow.setSingleShot(true);
    m_slow.setInterval(1s);
    connect(&m_slow, &QTimer::timeout, this, &RuleDialog::tellThatItCounts);
    // New articles are there before their words can be found.
    connect(&library.searchIndex(), &SearchIndex::progressed, this, [this](const IndexProgress& progress) {
        if (progress.isComplete())
            m_pause.start();
    });
    build();
    m_search->setText(rule.search);
    m_markRead->setChecked(rule.actions.markRead);
    m_bookmark->setChecked(rule.actions.bookmark);
    m_tags->setText(rule.actions.tags.join(QStringLiteral(", ")));
    m_keep->setChecked(rule.actions.keep);
    m_name->setText(rule.name == rule.search ? QString() : rule.name);
    check();
    ask();
}

RuleDialog::~RuleDialog()
{
    stopCounting();
}

void RuleDialog::build()
{
    const auto heading = [this](const QString& text) {
        auto* label = new QLabel(text, this);
        label->setFont(textFont(1.0, QFont::DemiBold));
        label->setWordWrap(true);
        return label;
    };
    auto* when = heading(tr("When a new article matches this search"));
    when->setBuddy(m_search);
    m_search->setObjectName(QStringLiteral("ruleSearch"));
    m_search->setAccessibleName(tr("Search of the rule"));
    m_search->setPlaceholderText(tr("Words, author:name, outlet:name, title:word"));
    for (QLineEdit* field : {m_search, m_tags, m_name})
        field->setMinimumHeight(qMax(34, field->sizeHint().height()));
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->setFont(textFont(0.9));
    m_found->setMinimumHeight(QFontMetrics(m_found->font()).lineSpacing() * 2); // most explanations move nothing
    m_found->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_markRead->setObjectName(QStringLiteral("markRead"));
    m_bookmark->setObjectName(QStringLiteral("bookmark"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    m_tags->setAccessibleName(tr("Tags of the bookmark"));
    m_name->setObjectName(QStringLiteral("name"));
    m_here->setObjectName(QStringLiteral("here"));
    auto* tags = new QLabel(tr("with tags", "which a bookmark gets"), this);
    tags->setBuddy(m_tags);
    auto* name = new QLabel(tr("Name"), this);
    name->setBuddy(m_name);

    auto* bookmark = new QHBoxLayout;
    bookmark->setSpacing(8); // it is read as one sentence
    bookmark->addWidget(m_bookmark);
    bookmark->addWidget(tags);
    bookmark->addWidget(m_tags, 1);
    auto* called = new QHBoxLayout;
    called->setSpacing(16);
    called->addWidget(name);
    called->addWidget(m_name, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(10);
    column->addWidget(when);
    column->addWidget(m_search);
    column->addWidget(m_found);
    column->addSpacing(4);
    column->addWidget(heading(tr("do this")));
    column->addWidget(m_markRead);
    column->addLayout(bookmark);
    column->addWidget(m_keep);
    column->addSpacing(8);
    column->addLayout(called);
    column->addWidget(m_here);
    column->addSpacing(8);
    column->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &RuleDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &RuleDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_understood = false; // as long as it is not known
        ++m_asked;
        stopCounting();
        m_name->setPlaceholderText(m_search->text().simplified());
        m_pause.start();
        check();
    });
    for (QCheckBox* box : {m_markRead, m_bookmark, m_keep})
        connect(box, &QCheckBox::toggled, this, &RuleDialog::check);
}

void RuleDialog::ask()
{
    const QString words = m_search->text().trimmed();
    // A name is about to follow.
    if (words.isEmpty() || words.endsWith(u':')) {
        tell(0);
        m_found->setText(tr("Write it as in the search field."));
        m_understood = false;
        return check();
    }
    stopCounting();
    m_countStopped = stopFlag();
    m_slow.start();
    m_library.reading()
        .searchCount(words, kMostCounted + 1, m_countStopped)
        .then(this, [this, asked = ++m_asked](const Result<int>& found) {
            if (asked == m_asked)
                tell(found);
        });
}

void RuleDialog::stopCounting()
{
    m_slow.stop();
    if (m_countStopped)
        *m_countStopped = true;
}

/// Nobody need wait for a number: what is not understood is said at once.
void RuleDialog::tellThatItCounts()
{
    m_found->setText(tr("Counting the articles that it matches…"));
    m_here->setText(tr("Also apply it to articles you already have"));
    m_here->setEnabled(true);
    m_understood = true;
    check();
}

void RuleDialog::tell(const Result<int>& found)
{
    m_slow.stop();
    const int count = found.value_or(0);
    const bool many = count > kMostCounted;
    const QString number = QLocale().toString(qMin(count, kMostCounted));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, found ? Theme::current().quiet : Theme::current().accent);
    m_found->setPalette(colours);
    m_found->say(!found       ? errorText(found.error())
                 : count == 0 ? tr("It matches none of the articles you have now.")
                 : count == 1 ? tr("It matches 1 of the articles you have now.")
                 : many       ? tr("It matches more than %1 of the articles you have now.").arg(number)
                              : tr("It matches %1 of the articles you have now.").arg(number));
    // Lines are higher than their font is where another one has a letter of theirs, and there may be more than two.
    layout()->activate();
    m_found->setMinimumHeight(qMax(m_found->minimumHeight(), m_found->heightForWidth(m_found->width())));
    m_here->setText(count < 2 || many ? tr("Also apply it to articles you already have")
                                      : tr("Also apply it to the %1 articles you already have").arg(number));
    m_here->setEnabled(count > 0);
    if (count == 0)
        m_here->setChecked(false);
    m_understood = found.has_value();
    check();
}

void RuleDialog::check()
{
    m_tags->setEnabled(m_bookmark->isChecked());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(m_understood && !rule().actions.isEmpty());
}

Rule RuleDialog::rule() const
{
    Rule rule = m_rule;
    rule.search = m_search->text();
    rule.name = m_name->text();
    rule.actions = {m_markRead->isChecked(), m_bookmark->isChecked(), {}, m_keep->isChecked()};
    if (rule.actions.bookmark)
        rule.actions.tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
    return rule;
}

void RuleDialog::accept()
{
    emit chosen(rule(), m_here->checkState());
    QDialog::accept();
}

} // namespace byline
