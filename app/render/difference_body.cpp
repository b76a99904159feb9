// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/difference_body.h"

#include "core/exact_time.h"
#include "render/entities.h"
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

/// The pictures of a piece of HTML, each by itself: what is around one may end elsewhere.
QString picturesIn(const QString& html)
{
    QString pictures;
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next())
        if (tag->name == tagName("img"))
            pictures += element("figure", "", html.sliced(tag->begin, tag->end - tag->begin));
    return pictures;
}

/// What the lines of the text are in the HTML that it comes from.
struct Source
{
    QHash<QString, Shape> shapes;     ///< lines that are not here are paragraphs
    QHash<QString, QString> pictures; ///< without a caption, by the line that comes after them
    QString lastPictures;             ///< that no line comes after
};

Source sourceOf(const QString& html)
{
    Source source;
    std::vector<TagName> open;
    qsizetype begin = 0;
    std::optional<qsizetype> figure; // where its inside begins
    QString pictures;                // of the last caption
    const auto read = [&](qsizetype end, bool isCaptioned) {
        const QString words = html.sliced(begin, end - begin);
        const QStringList lines = textFromHtml(words).split(u'\n', Qt::SkipEmptyParts);
        if (!isCaptioned)
            source.lastPictures += picturesIn(words);
        if (!lines.isEmpty() && !source.lastPictures.isEmpty())
            source.pictures[lines.first().simplified()] += std::exchange(source.lastPictures, {});
        if (open.empty())
            return;
        // A paragraph in a list or a quotation is of that.
        const auto around = std::find_if(open.rbegin(), open.rend(), [](TagName name) { return name != tagName("p"); });
        Shape shape = around == open.rend() ? Shape {} : *shapeOf(*around);
        if (QLatin1StringView(shape.around) == "figure"_L1)
            shape.pictures = pictures;
        if (lines.size() == 1 && standsAlone(words))
            shape.source = words.trimmed();
        for (const QString& line : lines)
            source.shapes.insert(line.simplified(), shape);
    };
    HtmlTags tags(html);
    while (const std::optional<HtmlTag> tag = tags.next()) {
        const bool isFigure = tag->name == tagName("figure");
        if (!isFigure && !shapeOf(tag->name))
            continue;
        const bool isCaptioned = figure && tag->name == tagName("figcaption") && !tag->isEnd;
        if (isCaptioned)
            pictures = html.sliced(*figure, tag->begin - *figure);
        read(tag->begin, isCaptioned);
        begin = tag->end;
        if (isFigure) {
            figure = tag->isEnd ? std::optional<qsizetype>() : tag->end;
            continue;
        }
        if (!open.empty() && open.back() == tagName("p") && tag->name != tagName("p"))
            open.pop_back(); // it ends where something else begins or ends
        if (!tag->isEnd && (open.empty() || open.back() != tag->name || tag->name == tagName("blockquote")))
            open.push_back(tag->name);
        else if (tag->isEnd && !open.empty() && open.back() == tag->name)
            open.pop_back();
    }
    read(html.size(), false);
    return source;
}

qsizetype lettersIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

/// The marks of a line's HTML, put again around the words that they were around: where each is, is told by the letters
/// before it, for blanks differ.
class Marks final
{
public:
    /// None where the text is not that of the HTML.
    Marks(const QString& html, const QString& text)
    {
        qsizetype letters = 0;
        qsizetype end = 0;
        const auto read = [&](qsizetype to) { letters += lettersIn(decoded(QStringView(html).sliced(end, to - end))); };
        HtmlTags tags(html);
        while (const std::optional<HtmlTag> tag = tags.next()) {
            read(tag->begin);
            m_marks.push_back({letters, tag->isEnd, html.sliced(tag->begin, tag->end - tag->begin)});
            end = tag->end;
        }
        read(html.size());
        if (letters != lettersIn(text))
            m_marks.clear();
    }

    /// The next words of the text: in an element, if that has a name, with the marks outside of it.
    QString around(QStringView words, const char* name)
    {
        QString html;
        qsizetype begin = 0;
        const auto write = [&](qsizetype to) {
            const QString piece = escaped(words.sliced(begin, to - begin).toString());
            html += *name && !piece.isEmpty() ? element(name, "", piece) : piece;
            begin = to;
        };
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool isLetter = !words.at(i).isSpace();
            for (; isHere(isLetter); ++m_next) {
                write(i);
                html += m_marks.at(m_next).tag;
            }
            m_letters += isLetter;
        }
        write(words.size());
        for (; isHere(false); ++m_next)
            html += m_marks.at(m_next).tag;
        return html;
    }

    QString rest()
    {
        QString html;
        for (; m_next < m_marks.size(); ++m_next)
            html += m_marks.at(m_next).tag;
        return html;
    }

private:
    struct Mark
    {
        qsizetype letters = 0; ///< before it
        bool isEnd = false;
        QString tag;
    };

    /// One that begins waits for its first letter.
    bool isHere(bool isLetter) const
    {
        return m_next < m_marks.size() && m_marks.at(m_next).letters == m_letters
               && (isLetter || m_marks.at(m_next).isEnd);
    }

    std::vector<Mark> m_marks;
    std::size_t m_next = 0;
    qsizetype m_letters = 0;
};

/// Blanks at the end of words that went or came are not marked, and what came stands apart from what went.
QString marked(const QList<DifferencePart>& paragraph, Marks marks)
{
    using Kind = DifferencePart::Kind;
    constexpr QChar kThinSpace(0x2009);
    QString html;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const DifferencePart& part = paragraph.at(i);
        if (part.kind == Kind::Same) {
            html += marks.around(part.text, "");
            continue;
        }
        qsizetype length = part.text.size();
        while (length > 0 && part.text.at(length - 1).isSpace())
            --length;
        const QString words = part.text.first(length);
        const bool isReplaced =
            part.kind == Kind::Removed && i + 1 < paragraph.size() && paragraph.at(i + 1).kind == Kind::Added;
        html += part.kind == Kind::Removed ? element("del", "", escaped(words)) : marks.around(words, "ins");
        if (isReplaced)
            html += kThinSpace;
        else
            html += part.text.sliced(length);
    }
    return html + marks.rest();
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
    Source source = sourceOf(html);
    Shape last;
    QString run; // neighbours of one shape
    for (const QList<DifferencePart>& paragraph : difference.text) {
        const QString text = textNow(paragraph);
        const Shape shape = source.shapes.value(text);
        const QString pictures = source.pictures.take(text);
        const bool stayed = paragraph.size() == 1 && paragraph.first().kind == DifferencePart::Kind::Same;
        const QString content =
            stayed && !shape.source.isEmpty() ? shape.source : marked(paragraph, Marks(shape.source, text));
        if (shape != last || !pictures.isEmpty())
            body += shaped(std::exchange(last, shape), std::exchange(run, {})) + pictures;
        run += element(shape.each, "", content);
    }
    return body + shaped(last, run) + source.lastPictures;
}

} // namespace byline
