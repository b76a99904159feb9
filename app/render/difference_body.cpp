// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/difference_body.h"

#include "core/exact_time.h"
#include "render/html_tags.h"
#include "render/html_text.h"
#include "render/markup.h"
#include "render/page_pieces.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
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
    QString pictures {}; ///< before it, in what is around it
    QString source {};   ///< the HTML of its words, where that can stand by itself

    bool operator==(const Shape& other) const
    {
        return QLatin1StringView(around) == QLatin1StringView(other.around)
               && QLatin1StringView(each) == QLatin1StringView(other.each) && pictures == other.pictures;
    }
};

std::optional<Shape> shapeOf(TagName name)
{
    switch (name) {
    case tagName("p"):
        return Shape {};
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

bool isInline(TagName name)
{
    constexpr std::array kInline {tagName("a"),    tagName("abbr"),  tagName("b"),     tagName("cite"), tagName("code"),
                                  tagName("em"),   tagName("i"),     tagName("kbd"),   tagName("mark"), tagName("q"),
                                  tagName("s"),    tagName("small"), tagName("span"),  tagName("sub"),  tagName("sup"),
                                  tagName("time"), tagName("u"),     tagName("strong")};
    return std::find(kInline.begin(), kInline.end(), name) != kInline.end();
}

/// True if a piece of HTML is words with marks that all end in it.
bool standsAlone(QStringView html)
{
    std::vector<TagName> open;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next()) {
        if (!isInline(tag->name))
            return false;
        if (!tag->isEnd)
            open.push_back(tag->name);
        else if (!open.empty() && open.back() == tag->name)
            open.pop_back();
        else
            return false;
    }
    return open.empty();
}

/// What each line of the text was in the HTML it comes from; lines that are not here are paragraphs.
QHash<QString, Shape> shapesIn(const QString& html)
{
    QHash<QString, Shape> shapes;
    std::vector<TagName> open;
    qsizetype begin = 0;
    qsizetype figure = 0; // where the inside of the last one begins
    QString pictures;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next()) {
        if (tag->name == tagName("figure"))
            figure = tag->end;
        if (!shapeOf(tag->name))
            continue;
        if (!open.empty()) {
            const QString words = html.sliced(begin, tag->begin - begin);
            const QStringList lines = textFromHtml(words).split(u'\n', Qt::SkipEmptyParts);
            // A paragraph in a list or a quotation is of that.
            const auto around =
                std::find_if(open.rbegin(), open.rend(), [](TagName name) { return name != tagName("p"); });
            Shape shape = around == open.rend() ? Shape {} : *shapeOf(*around);
            if (QLatin1StringView(shape.around) == "figure"_L1)
                shape.pictures = pictures;
            if (lines.size() == 1 && standsAlone(words))
                shape.source = words.trimmed();
            for (const QString& line : lines)
                shapes.insert(line.simplified(), shape);
        }
        if (tag->name == tagName("figcaption") && !tag->isEnd)
            pictures = html.sliced(figure, tag->begin - figure);
        begin = tag->end;
        if (!open.empty() && open.back() == tagName("p") && tag->name != tagName("p"))
            open.pop_back(); // it ends where something else begins or ends
        if (!tag->isEnd && (open.empty() || open.back() != tag->name || tag->name == tagName("blockquote")))
            open.push_back(tag->name);
        else if (tag->isEnd && !open.empty() && open.back() == tag->name)
            open.pop_back();
    }
    return shapes;
}

/// Blanks at the end of words that went or came are not marked, and what came stands apart from what went.
QString marked(const QList<DifferencePart>& paragraph)
{
    using Kind = DifferencePart::Kind;
    constexpr QChar kThinSpace(0x2009);
    QString html;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const DifferencePart& part = paragraph.at(i);
        if (part.kind == Kind::Same) {
            html += escaped(part.text);
            continue;
        }
        qsizetype words = part.text.size();
        while (words > 0 && part.text.at(words - 1).isSpace())
            --words;
        const bool isReplaced =
            part.kind == Kind::Removed && i + 1 < paragraph.size() && paragraph.at(i + 1).kind == Kind::Added;
        html += element(part.kind == Kind::Removed ? "del" : "ins", "", escaped(part.text.first(words)));
        if (isReplaced)
            html += kThinSpace;
        else
            html += part.text.sliced(words);
    }
    return html;
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
    return *shape.around ? element(shape.around, "", shape.pictures + content) : content;
}

} // namespace

QString differenceBody(const ArticleDifference& difference, const QLocale& locale, const QString& html)
{
    const QString when = exactTime(difference.edited, locale); // as the article's own time above it
    QString body =
        element("p", "byline-changes",
                escaped(QCoreApplication::translate("ArticlePage", "Edited by the outlet, noticed on %1:").arg(when))
                    + u' ' + element("del", "", escaped(QCoreApplication::translate("ArticlePage", "removed"))) + u' '
                    + element("ins", "", escaped(QCoreApplication::translate("ArticlePage", "added"))),
                frameLanguage());
    if (difference.titleBefore != difference.titleNow)
        body += element("h2", "",
                        element("del", "", escaped(difference.titleBefore)) + u' '
                            + element("ins", "", escaped(difference.titleNow)));
    const QHash<QString, Shape> shapes = shapesIn(html);
    Shape last;
    QString run; // neighbours of one shape
    for (const QList<DifferencePart>& paragraph : difference.text) {
        const Shape shape = shapes.value(textNow(paragraph));
        const bool stayed = paragraph.size() == 1 && paragraph.first().kind == DifferencePart::Kind::Same;
        const QString content = stayed && !shape.source.isEmpty() ? shape.source : marked(paragraph);
        if (shape != last)
            body += shaped(std::exchange(last, shape), std::exchange(run, {}));
        run += element(shape.each, "", content);
    }
    return body + shaped(last, run);
}

} // namespace byline
