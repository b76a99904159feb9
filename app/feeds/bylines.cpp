// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/bylines.h"

#include "feeds/byline_words.h"

#include <QRegularExpression>

namespace byline {

namespace {

constexpr qsizetype kLongestByline = 2000;
constexpr qsizetype kLongestName = 80;

const QRegularExpression& mailPattern()
{
    static const QRegularExpression kMail(QStringLiteral(
        "[<(\\[]?\\s*(?:mailto:)?([A-Za-z0-9._%+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)*)\\s*[>)\\]]?"));
    return kMail;
}

/// "Name (something)" → both; the parentheses may also come first: "mail (Name)" has lost its mail by now.
QString withoutWrapping(QString text)
{
    text = text.trimmed();
    const QString kEdges = QStringLiteral(",;:|·ㆍ・-–—=");
    while (!text.isEmpty() && (kEdges.contains(text.back()) || text.back().isSpace()))
        text.chop(1);
    while (!text.isEmpty() && (kEdges.contains(text.front()) || text.front().isSpace()))
        text.remove(0, 1);
    const bool paired = (text.startsWith(u'(') && text.endsWith(u')')) || (text.startsWith(u'<') && text.endsWith(u'>'))
                        || (text.startsWith(u'[') && text.endsWith(u']'))
                        || (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'));
    if (paired && text.indexOf(text.front(), 1) < 0)
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

QString withoutLead(const QString& text)
{
    static const QRegularExpression kLead(
        QStringLiteral("^(?:(?:written |reported |posted |words |story |text "
                       ")?by[:\\s]+|von[:\\s]+(?=[A-ZÄÖÜ])|par[:\\s]+(?=[A-ZÉÈÀ])|"
                       "por[:\\s]+(?=[A-ZÁÉÍÓÚ])|автор[:\\s]+|(?:글·사진|글/사진|글|취재|기자|작성자|필자)\\s*[:=]\\s*|"
                       "글·사진\\s+|기자\\s+(?=[가-힣]{2,4}$)|글\\s+(?=\\S{2,4}\\s|\\S{2,4}$)|記者[:：]\\s*|(?:取材|文)"
                       "\\s*[:：=＝]\\s*|"
                       "(?:取材|文|写真|撮影)(?:[・･／/](?:取材|文|写真|撮影))+(?:\\s*[:：=＝]\\s*|\\s+))"),
        QRegularExpression::CaseInsensitiveOption);
    QString rest = text;
    rest.remove(kLead);
    return rest;
}

/// "(서울=연합뉴스)", "[워싱턴=박지영 특파원]", "서울=": where it was written.
QString withoutDateline(QString text)
{
    static const QRegularExpression kBracketed(
        QStringLiteral("^\\s*[(\\[【]\\s*[가-힣A-Za-z·ㆍ, ]+\\s*=\\s*([^)\\]】]*)[)\\]】]\\s*"));
    const QRegularExpressionMatch bracketed = kBracketed.match(text);
    if (bracketed.hasMatch()) {
        const QString rest = text.mid(bracketed.capturedEnd()).trimmed();
        text = rest.isEmpty() ? bracketed.captured(1) : rest;
    }
    static const QRegularExpression kPlain(QStringLiteral("^[가-힣]{2,6}\\s*=\\s*(?=[가-힣])"));
    text.remove(kPlain);
    return text.trimmed();
}

/// A feed's title as it may stand in a byline: without its article, and without what feeds add.
QString plainTitle(QString title)
{
    static const QRegularExpression kAdded(QStringLiteral("^The\\s+|[\\s(\\[]*\\bRSS(?: Feed)?[)\\]]?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return title.remove(kAdded).trimmed();
}

bool isSame(const QString& name, const QString& title)
{
    return !title.isEmpty() && plainTitle(name).compare(title, Qt::CaseInsensitive) == 0;
}

/// Who gives no more than that stands among people, not before an outlet: "Bob, Jane Doe".
bool isGivenName(const QString& name)
{
    static const QRegularExpression kName(QStringLiteral("^\\p{Lu}\\p{Ll}[\\p{L}'’-]*$"));
    return kName.match(name).hasMatch() && !isOrganisation(name);
}

/// A blog may be called as the one who writes it.
bool mayBePerson(const QString& title)
{
    static const QRegularExpression kNames(
        QStringLiteral("^(?:\\p{Lu}(?:\\.|[\\p{L}'’-]*\\p{Ll}) )+(?:(?:de|da|di|la|van|von|der|bin) )*"
                       "\\p{Lu}[\\p{L}'’-]*\\p{Ll}$"));
    return kNames.match(title).hasMatch() && !isOutletName(title) && !isOrganisation(title);
}

/// "Jane Doe | The Daily", "김민수 기자 - 한국일보", "김민수(한국일보)": the person only. What cannot be told from a
/// person ("Anne | Bob") stays.
QString withoutOutlet(const QString& text, const QString& feedTitle)
{
    static const QRegularExpression kEnclosed(QStringLiteral("^(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$"));
    static const QRegularExpression kBetween(QStringLiteral("\\s*[|｜]\\s*|\\s+[-–—/]\\s+|\\s*,\\s+"));
    static const QRegularExpression kTitleParts(QStringLiteral("\\s*[|｜>»]\\s*|\\s+[-–—]\\s+"));
    const QString whole = plainTitle(feedTitle);
    if (const QRegularExpressionMatch match = kEnclosed.match(text);
        match.hasMatch() && (isSame(match.captured(2), whole) || isOutletName(match.captured(2))))
        return match.captured(1);
    // The last part of "World | The Daily" is the outlet; the first may be the author whose articles these are.
    const QString last = plainTitle(feedTitle.section(kTitleParts, -1));
    QRegularExpressionMatchIterator cuts = kBetween.globalMatch(text);
    while (cuts.hasNext()) {
        const QRegularExpressionMatch cut = cuts.next();
        const QString head = text.left(cut.capturedStart());
        const QString tail = text.mid(cut.capturedEnd());
        const bool isListed = cut.captured().contains(u','); // where a person may follow as well
        if (isListed && isSame(tail, whole) && isGivenName(head) && mayBePerson(whole))
            continue;
        if (cut.capturedStart() > 0
            && (isSame(tail, whole) || (!isListed && isSame(tail, last))
                || (!tail.contains(kBetween) && isOutletName(tail))))
            return withoutOutlet(head, feedTitle);
        if (!isListed && !tail.isEmpty() && !head.contains(kBetween) && (isSame(head, whole) || isOutletName(head)))
            return withoutOutlet(tail, feedTitle);
    }
    return text;
}

bool isInitialOrSuffix(const QString& part)
{
    static const QRegularExpression kShort(QStringLiteral(
        "^(?:(?:\\p{Lu}\\.[ -]?)+|\\p{Lu}{1,2}|[JjSs]r\\.?|II|III|IV|Ph\\.?\\s?D\\.?|M\\.?D\\.?|Esq\\.?|MBA)$"));
    return part.size() <= 12 && kShort.match(part).hasMatch();
}

QStringList parts(const QString& text)
{
    // "and" joins people, but also the halves of a desk's name.
    static const QRegularExpression kJoin(
        QStringLiteral("\\s*[;,·ㆍ・、，|&]\\s*|(?<=\\p{L})\\s*[/"
                       "+]\\s*(?=\\p{L}{2})|\\s+(?:and|und|et|och|og|with)\\s+(?=\\p{Lu})|\\s+(?:y|e|en|i|и)\\s+(?=\\p{"
                       "Lu}\\S*\\s+\\p{Lu})|\\s+[–—-]\\s+"));
    const bool isAccount = text.startsWith(u'/') || text.startsWith(u"u/") || text.startsWith(u'@');
    if (isAccount || (isOrganisation(text) && !text.contains(u',')))
        return {text};
    QStringList out;
    const QStringList raw = text.split(kJoin, Qt::SkipEmptyParts);
    for (const QString& part : raw) {
        const QString one = withoutWrapping(part);
        if (one.isEmpty())
            continue;
        if (!out.isEmpty() && isInitialOrSuffix(one))
            out.last() += QStringLiteral(", ") + one;
        else
            out.append(one);
    }
    // "Doe, Jane" is one person, last name first.
    const bool lastFirst = raw.size() == 2 && text.contains(u", ") && text.count(u',') == 1 && out.size() == 2
                           && !out.first().contains(u' ') && !out.last().contains(u' ')
                           && out.first().at(0).script() == QChar::Script_Latin && !isRole(out.last())
                           && !isOrganisation(out.first()) && !isOrganisation(out.last());
    return lastFirst ? QStringList {text} : out;
}

IncomingAuthor personOf(const QString& part)
{
    IncomingAuthor author;
    QString name = withoutWrapping(withoutLead(part));
    static const QRegularExpression kHandle(QStringLiteral("\\s*[(\\[]@\\w+[)\\]]$|^(?:and|und|et)\\s+(?=\\p{Lu})"));
    name.remove(kHandle);
    const RoleAndName split = splitRole(name);
    author.role = split.role;
    author.name = withoutWrapping(split.name);
    author.isOrganisation = isOrganisation(author.name);
    return author;
}

/// Several names of one line; roles after the last one belong to all before that have none.
QList<IncomingAuthor> peopleOf(const QString& text, const QString& feedTitle)
{
    QList<IncomingAuthor> people;
    const QStringList names = parts(withoutOutlet(text, feedTitle));
    for (const QString& part : names) {
        IncomingAuthor author = personOf(part);
        if (author.name.isEmpty() && people.isEmpty()) { // there are feeds where everybody is called "Editor"
            author.name = author.role;
            author.role.clear();
        }
        if (author.name.isEmpty()) { // a role alone: "Jane Doe, Staff Writer"
            if (!people.isEmpty() && people.last().role.isEmpty())
                people.last().role = author.role;
            continue;
        }
        if (isUnusable(author.name) || author.name.size() > kLongestName)
            continue;
        if (!author.role.isEmpty() && isHangul(author.name)) {
            for (IncomingAuthor& before : people) {
                if (before.role.isEmpty() && !before.isOrganisation && isHangul(before.name))
                    before.role = author.role;
            }
        }
        const bool known = std::any_of(people.cbegin(), people.cend(), [&author](const IncomingAuthor& other) {
            return other.name.compare(author.name, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            people.append(author);
    }
    return people;
}

} // namespace

QList<IncomingAuthor> parseByline(const QString& text, const QString& feedTitle)
{
    QString line = text.left(kLongestByline).simplified().normalized(QString::NormalizationForm_C);
    static const QRegularExpression kAddress(QStringLiteral("\\bhttps?://\\S+"),
                                             QRegularExpression::CaseInsensitiveOption);
    line.remove(kAddress);

    // Each mail belongs to the name it stands beside: "A a@x.kr, B b@x.kr", "a@x.kr (A)".
    QList<IncomingAuthor> people;
    QString pendingMail;
    qsizetype from = 0;
    const auto takeNames = [&people, &feedTitle](const QString& piece) {
        const qsizetype before = people.size();
        people.append(peopleOf(withoutDateline(withoutLead(withoutWrapping(piece))), feedTitle));
        return people.size() > before;
    };
    QRegularExpressionMatchIterator mails = mailPattern().globalMatch(line);
    while (mails.hasNext()) {
        const QRegularExpressionMatch mail = mails.next();
        const bool named = takeNames(line.mid(from, mail.capturedStart() - from));
        if (!pendingMail.isEmpty() && named && people.last().email.isEmpty()) {
            people.last().email = pendingMail;
            pendingMail = mail.captured(1);
        } else if (named) {
            people.last().email = mail.captured(1);
        } else {
            if (!pendingMail.isEmpty())
                people.append({{}, {}, pendingMail, {}, {}, false});
            pendingMail = mail.captured(1);
        }
        from = mail.capturedEnd();
    }
    const bool named = takeNames(line.mid(from));
    if (!pendingMail.isEmpty() && named && people.last().email.isEmpty())
        people.last().email = pendingMail;
    else if (!pendingMail.isEmpty())
        people.append({{}, {}, pendingMail, {}, {}, false});
    for (IncomingAuthor& person : people) {
        if (isUnusableMail(person.email))
            person.email.clear();
    }
    people.removeIf([](const IncomingAuthor& person) { return person.name.isEmpty() && person.email.isEmpty(); });
    return people;
}

} // namespace byline
