// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text_difference.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace byline {

namespace {

using Kind = DifferencePart::Kind;

/// A longer line is prose, whatever numbers are in it.
constexpr qsizetype kLongestCounter = 60;
/// Beyond this many pairs to compare, the middle is taken as replaced.
constexpr qsizetype kMostPairs = 4'000'000;

bool isAdvertisement(const QString& paragraph)
{
    static const QRegularExpression label(
        QStringLiteral(
            "^[\\[(]?\\s*(ad|ads|advert|advertisement|sponsored( content)?|promoted|광고|스폰서|협찬|広告|广告)"
            "\\s*[\\])]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return label.match(paragraph).hasMatch();
}

/// What a paragraph is compared by: in a counter any number is as good as another.
QString keyOf(const QString& paragraph)
{
    static const QRegularExpression counter(
        QStringLiteral("\\b(views?|comments?|shares?|likes?|reads?|reactions?|(minutes?|hours?|days?) ago|min read)\\b"
                       "|조회|댓글|공감|추천|좋아요|공유|[분시간일] ?전|읽음|閲覧|コメント"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,.]*[kKmM만천]?"));
    if (paragraph.size() > kLongestCounter || !counter.match(paragraph).hasMatch())
        return paragraph;
    return QString(paragraph).replace(number, QStringLiteral("#"));
}

QStringList paragraphsOf(const QString& text)
{
    QStringList paragraphs;
    for (const QString& line : text.split(u'\n')) {
        const QString paragraph = line.simplified();
        if (!paragraph.isEmpty() && !isAdvertisement(paragraph))
            paragraphs += paragraph;
    }
    return paragraphs;
}

bool isSyllable(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

/// Words with the blank behind them; single syllables where a script has them; signs by themselves.
QStringList wordsOf(const QString& paragraph)
{
    QStringList words;
    bool inWord = false;
    for (const QChar c : paragraph) {
        const bool letter = (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) && !isSyllable(c);
        if ((inWord && letter) || (c.isSpace() && !words.isEmpty()) || (c.isMark() && !words.isEmpty()))
            words.last() += c;
        else
            words += QString(c);
        inWord = letter;
    }
    return words;
}

/// Which of `before` and `after` belong together, as a longest common subsequence.
std::vector<std::pair<qsizetype, qsizetype>> matches(const QStringList& before, const QStringList& after)
{
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    qsizetype begin = 0;
    qsizetype endBefore = before.size();
    qsizetype endAfter = after.size();
    while (begin < endBefore && begin < endAfter && before.at(begin) == after.at(begin)) {
        pairs.emplace_back(begin, begin);
        ++begin;
    }
    while (endBefore > begin && endAfter > begin && before.at(endBefore - 1) == after.at(endAfter - 1)) {
        --endBefore;
        --endAfter;
    }
    const qsizetype rows = endBefore - begin;
    const qsizetype columns = endAfter - begin;
    if (rows > 0 && columns > 0 && rows * columns <= kMostPairs) {
        const auto cell = [columns](qsizetype row, qsizetype column) { return size_t(row * (columns + 1) + column); };
        std::vector<int> longest(size_t((rows + 1) * (columns + 1)), 0);
        for (qsizetype i = rows - 1; i >= 0; --i)
            for (qsizetype k = columns - 1; k >= 0; --k)
                longest[cell(i, k)] = before.at(begin + i) == after.at(begin + k)
                                          ? longest[cell(i + 1, k + 1)] + 1
                                          : std::max(longest[cell(i + 1, k)], longest[cell(i, k + 1)]);
        for (qsizetype i = 0, k = 0; i < rows && k < columns;) {
            if (before.at(begin + i) == after.at(begin + k))
                pairs.emplace_back(begin + i++, begin + k++);
            else if (longest[cell(i + 1, k)] >= longest[cell(i, k + 1)])
                ++i;
            else
                ++k;
        }
    }
    for (qsizetype i = 0; endBefore + i < before.size(); ++i)
        pairs.emplace_back(endBefore + i, endAfter + i);
    return pairs;
}

void append(QList<DifferencePart>& parts, Kind kind, const QString& text)
{
    if (text.isEmpty())
        return;
    if (!parts.isEmpty() && parts.last().kind == kind)
        parts.last().text += text;
    else
        parts += DifferencePart {kind, text};
}

QList<DifferencePart> wordDifference(const QString& before, const QString& after)
{
    const QStringList old = wordsOf(before);
    const QStringList now = wordsOf(after);
    QList<DifferencePart> parts;
    qsizetype i = 0;
    qsizetype k = 0;
    auto pairs = matches(old, now);
    pairs.emplace_back(old.size(), now.size());
    for (const auto& [there, here] : pairs) {
        append(parts, Kind::Removed, old.mid(i, there - i).join(QString()));
        append(parts, Kind::Added, now.mid(k, here - k).join(QString()));
        if (here < now.size())
            append(parts, Kind::Same, now.at(here));
        i = there + 1;
        k = here + 1;
    }
    return parts;
}

/// True if two paragraphs are one that was edited, not two different ones.
bool isEdited(const QList<DifferencePart>& parts)
{
    qsizetype same = 0;
    qsizetype whole = 0;
    for (const DifferencePart& part : parts) {
        whole += part.text.size();
        same += part.kind == Kind::Same ? part.text.size() : 0;
    }
    return same * 3 > whole;
}

/// What stands between two paragraphs that stayed: those that went and those that came, paired where they are alike.
void appendEdits(TextDifference& difference, const QStringList& removed, const QStringList& added)
{
    qsizetype at = 0;
    for (const QString& paragraph : removed) {
        const QList<DifferencePart> edit =
            at < added.size() ? wordDifference(paragraph, added.at(at)) : QList<DifferencePart> {};
        if (!edit.isEmpty() && isEdited(edit)) {
            difference += edit;
            ++at;
        } else {
            difference += QList<DifferencePart> {{Kind::Removed, paragraph}};
        }
    }
    for (; at < added.size(); ++at)
        difference += QList<DifferencePart> {{Kind::Added, added.at(at)}};
}

QStringList keysOf(const QStringList& paragraphs)
{
    QStringList keys;
    for (const QString& paragraph : paragraphs)
        keys += keyOf(paragraph);
    return keys;
}

} // namespace

TextDifference differenceOf(const QString& before, const QString& after)
{
    const QStringList old = paragraphsOf(before);
    const QStringList now = paragraphsOf(after);
    TextDifference difference;
    qsizetype i = 0;
    qsizetype k = 0;
    auto pairs = matches(keysOf(old), keysOf(now));
    pairs.emplace_back(old.size(), now.size());
    for (const auto& [there, here] : pairs) {
        appendEdits(difference, old.mid(i, there - i), now.mid(k, here - k));
        if (here < now.size())
            difference += QList<DifferencePart> {{Kind::Same, now.at(here)}};
        i = there + 1;
        k = here + 1;
    }
    return difference;
}

bool saysTheSame(const QString& before, const QString& after)
{
    return keysOf(paragraphsOf(before)) == keysOf(paragraphsOf(after));
}

} // namespace byline
