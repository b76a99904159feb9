// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/difference_body.h"

#include "core/exact_time.h"
#include "render/html_tags.h"
#include "render/html_text.h"
#include "render/markup.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

/// What a paragraph is shown as: an element of its own, in one that its neighbours of the same kind share.
struct Shape
{
    const char* around = "";
    const char* each = "p";

    bool operator==(const Shape& other) const
    {
        return QLatin1StringView(around) == QLatin1StringView(other.around)
               && QLatin1StringView(each) == QLatin1StringView(other.each);
    }
};

std::optional<Shape> shapeOf(TagName name)
{
    switch (name) {
    case tagName("h1"):
    case tagName("h2"):
        return Shape {"", "h2"};
    case tagName("h3"):
        return Shape {"", "h3"};
    case tagName("h4"):
    case tagName("h5"):
    case tagName("h6"):
        return Shape {"", "h4"};
    case tagName("li"):
        return Shape {"ul", "li"};
    case tagName("blockquote"):
        return Shape {"blockquote", "p"};
    case tagName("figcaption"):
        return Shape {"figure", "figcaption"};
    default:
        return {};
    }
}

/// What each line of the text was in the HTML it comes from; lines that are not here are paragraphs.
QHash<QString, Shape> shapesIn(const QString& html)
{
    QHash<QString, Shape> shapes;
    std::vector<TagName> open;
    qsizetype begin = 0;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next()) {
        if (!shapeOf(tag->name))
            continue;
        if (!open.empty())
            for (const QString& line : textFromHtml(html.sliced(begin, tag->begin - begin)).split(u'\n'))
                shapes.insert(line.simplified(), *shapeOf(open.back()));
        begin = tag->end;
        if (!tag->isEnd && (open.empty() || open.back() != tag->name || tag->name == tagName("blockquote")))
            open.push_back(tag->name);
        else if (tag->isEnd && !open.empty() && open.back() == tag->name)
            open.pop_back();
    }
    return shapes;
}

QString part(const DifferencePart& part)
{
    const QString text = escaped(part.text);
    switch (part.kind) {
    case DifferencePart::Kind::Removed:
        return element("del", "", text);
    case DifferencePart::Kind::Added:
        return element("ins", "", text);
    case DifferencePart::Kind::Same:
        break;
    }
    return text;
}

QString textNow(const QList<DifferencePart>& paragraph)
{
    QString text;
    for (const DifferencePart& stretch : paragraph)
        if (stretch.kind != DifferencePart::Kind::Removed)
            text += stretch.text;
    return text.simplified();
}

QString shaped(const Shape& shape, const QString& content)
{
    return *shape.around ? element(shape.around, "", content) : content;
}

} // namespace

QString differenceBody(const ArticleDifference& difference, const QLocale& locale, const QString& html)
{
    const QString when = exactTime(difference.edited, locale); // as the article's own time above it
    QString body = element(
        "p", "byline-changes",
        escaped(QCoreApplication::translate("ArticlePage", "Edited by the outlet, noticed on %1:").arg(when)) + u' '
            + element("del", "", escaped(QCoreApplication::translate("ArticlePage", "what was there before"))) + u' '
            + element("ins", "", escaped(QCoreApplication::translate("ArticlePage", "what is there now"))));
    if (difference.titleBefore != difference.titleNow)
        body += element("h2", "",
                        element("del", "", escaped(difference.titleBefore)) + u' '
                            + element("ins", "", escaped(difference.titleNow)));
    const QHash<QString, Shape> shapes = shapesIn(html);
    Shape last;
    QString run; // neighbours of one shape
    for (const QList<DifferencePart>& paragraph : difference.text) {
        QString content;
        for (const DifferencePart& stretch : paragraph)
            content += part(stretch);
        const Shape shape = shapes.value(textNow(paragraph));
        if (shape != last)
            body += shaped(std::exchange(last, shape), std::exchange(run, {}));
        run += element(shape.each, "", content);
    }
    return body + shaped(last, run);
}

} // namespace byline
