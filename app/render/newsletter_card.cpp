// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/newsletter_card.h"

#include "render/letters.h"
#include "render/markup.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString attribute(const char* name, const QString& value)
{
    return QStringLiteral(" %1=\"%2\"").arg(QLatin1StringView(name), escaped(value));
}

QString choice(const NewsletterCard::Choice& choice, const QString& language)
{
    const auto theirs = [&](const QString& words) { return inLanguage(languageOf(language, words), escaped(words)); };
    return "<label"_L1 + attribute("title", choice.description) + "><input type=\"checkbox\" name=\"newsletter\""_L1
           + attribute("value", choice.name) + (choice.isChosen ? " checked"_L1 : ""_L1) + u'>'
           + element("span", "", theirs(choice.name)) + element("span", "facts", theirs(choice.description))
           + "</label>"_L1;
}

QString button(const NewsletterCard& card, const NewsletterCard::Button& button, const PageContext& context)
{
    QUrl url(card.address);
    QUrlQuery query;
    if (!button.step.isEmpty())
        query.addQueryItem(u"do"_s, button.step);
    url.setQuery(query);
    const QString address = url.toString(QUrl::FullyEncoded);
    if (!button.until.isValid() || button.until <= context.now)
        return link(address, "button quiet", escaped(button.text));
    // The page's script counts down, and makes it a link again.
    return "<a class=\"button quiet waits\""_L1 + attribute("data-href", address)
           + attribute("data-until", QString::number(button.until.toMSecsSinceEpoch()))
           + attribute("data-text", button.text) + u'>' + escaped(button.text) + "</a>"_L1;
}

QString field(const NewsletterCard::Field& field)
{
    const bool isMail = field.name == "email"_L1;
    return "<input"_L1 + attribute("type", isMail ? u"email"_s : u"text"_s) + attribute("name", field.name)
           + attribute("value", field.value) + attribute("placeholder", field.hint)
           + attribute("aria-label", field.hint) + " autocomplete=\"off\">"_L1
           + (field.action.isEmpty() ? QString()
                                     : "<button class=\"button\">"_L1 + escaped(field.action) + "</button>"_L1);
}

} // namespace

QString newsletterCard(const Article& article, const NewsletterCard& card, const PageContext& context)
{
    const QString kicker =
        escaped(QCoreApplication::translate("ArticlePage", "%1 newsletter").arg(article.outletTitle));
    QString choices;
    for (const NewsletterCard::Choice& one : card.choices)
        choices += choice(one, article.language);
    QString buttons;
    for (const NewsletterCard::Button& one : card.buttons)
        buttons += button(card, one, context);
    const QString row =
        card.field ? element("div", "field", field(*card.field) + buttons) : element("div", "actions", buttons);
    return element("section", "card",
                   element("p", "kicker ui", kicker) + element("h2", "", escaped(card.headline))
                       + element("p", "ui", escaped(card.text)) + "<form class=\"ui\""_L1
                       + attribute("data-address", card.address) + attribute("data-state", card.headline)
                       + " novalidate>"_L1 + element("div", "choices", choices) + row + "</form>"_L1);
}

} // namespace byline
