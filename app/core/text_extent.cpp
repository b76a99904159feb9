// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text_extent.h"

#include <QRegularExpression>

#include <algorithm>

namespace byline {

namespace {

constexpr qsizetype kTail = 260;    ///< where a notice stands
constexpr qsizetype kEnd = 100;     ///< where "Read more" stands, with the headline behind it
constexpr int kShortest = 260;      ///< of Latin letters; fewer are the beginning of something
constexpr double kNearlyAll = 0.8;  ///< of the page's text
constexpr double kWideLetter = 2.2; ///< a Hangul syllable says as much as that many Latin letters

double weight(const QString& text)
{
    double sum = 0;
    for (const QChar c : text)
        if (!c.isSpace())
            sum += c.unicode() >= 0x1100 ? kWideLetter : 1;
    return sum;
}

/// One of the words without which no notice does: found out quickly, and nearly no text has one there.
bool speaksOfMembers(QStringView tail)
{
    const auto has = [tail](qsizetype at, QStringView word) {
        return tail.sliced(at).startsWith(word, Qt::CaseInsensitive);
    };
    for (qsizetype i = 0; i < tail.size(); ++i) {
        bool found = false;
        switch (tail[i].unicode()) {
        case u's':
        case u'S':
            found = has(i, u"subscri") || has(i, u"sign in");
            break;
        case u'm':
        case u'M':
            found = has(i, u"member");
            break;
        case u'l':
        case u'L':
            found = has(i, u"log in");
            break;
        case u'회':
            found = has(i, u"회원");
            break;
        case u'구':
            found = has(i, u"구독");
            break;
        case u'로':
            found = has(i, u"로그인");
            break;
        case u'가':
            found = has(i, u"가입");
            break;
        default:
            break;
        }
        if (found)
            return true;
    }
    return false;
}

/// Sentences that stand where a paywall begins.
bool endsAtPaywall(const QString& tail)
{
    if (!speaksOfMembers(tail))
        return false;
    static const QRegularExpression kNotice(
        QStringLiteral("(?:post|article|story|content|rest|issue) is (?:for|only for|available to|reserved for) "
                       "(?:paid |paying )?(?:subscribers|members)|subscribe to (?:read|continue|unlock)|"
                       "(?:subscribers|members)[ -]only|already a (?:subscriber|member)\\?|"
                       "become a (?:paid )?(?:subscriber|member) to|sign in to (?:read|continue)|log in to read|"
                       "(?:유료|정기|멤버십) ?(?:회원|구독자)(?:만|에게만| 전용)|회원 ?전용|구독자 ?전용|"
                       "(?:로그인|구독|가입)(?:을 하|하)?(?:시면|면|해야|하면| 후에?) .{0,16}(?:읽|보실|볼|이용)"),
        QRegularExpression::CaseInsensitiveOption);
    return kNotice.match(tail).hasMatch();
}

/// "…", "[…]", "Read more »", "기사 전문 보기".
bool endsInTheMiddle(const QString& tail)
{
    static const QRegularExpression kCut(
        QStringLiteral("(?:…|\\.\\.\\.)\\s*[\\])]?\\s*$|"
                       "(?:read (?:more|on|the (?:rest|full (?:story|article|post)|whole (?:story|article)))|"
                       "continue reading|keep reading|full (?:story|article)|view (?:the )?(?:full|original) article|"
                       "(?:기사|전체|전문|원문|본문)\\s?(?:전문|전체|원문)?\\s?보기|더\\s?(?:보기|읽기)|계속\\s?읽기)"
                       "[^\\n.!?]{0,60}$"),
        QRegularExpression::CaseInsensitiveOption);
    return kCut.match(tail.right(kEnd)).hasMatch();
}

} // namespace

TextExtent likelyExtent(const QString& text)
{
    const QString tail = QStringView(text).trimmed().right(kTail).toString();
    if (tail.isEmpty())
        return TextExtent::Teaser;
    if (endsAtPaywall(tail))
        return TextExtent::Members;
    if (endsInTheMiddle(tail))
        return TextExtent::Teaser;
    return text.size() < 2 * kShortest && weight(text) < kShortest ? TextExtent::Teaser : TextExtent::Full;
}

TextExtent likelyExtent(const QString& text, const QString& fullText)
{
    const double all = weight(fullText);
    if (all > 0 && weight(text) >= kNearlyAll * all)
        return endsAtPaywall(QStringView(text).trimmed().right(kTail).toString()) ? TextExtent::Members
                                                                                  : TextExtent::Full;
    const TextExtent judged = likelyExtent(text);
    return judged == TextExtent::Full ? TextExtent::Teaser : judged;
}

} // namespace byline
