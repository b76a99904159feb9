// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/byline_words.h"

#include <QRegularExpression>
#include <QSet>

namespace byline {

namespace {

QRegularExpression whole(const QString& pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// Roles as they follow a Korean name.
const QString& koreanRole()
{
    static const QString kRole = QStringLiteral(
        "(?:선임|수석|전문|인턴|수습|객원|시민|대학생|사진|영상|의학전문|과학전문|법조전문|논설|편집|"
        "총괄|부|정치부|경제부|사회부|국제부|문화부|스포츠부|산업부)?\\s?"
        "(?:기자|특파원|통신원|논설위원|논설실장|위원|칼럼니스트|PD|피디|앵커|아나운서|리포터|에디터|"
        "편집장|편집위원|국장|부국장|부장|차장|팀장|실장|"
        "대표|대표기자|작가|교수|명예교수|평론가|연구원|연구위원|변호사|해설위원|사진작가|시인|소설가)|"
        // Only as a word of its own: 김상대기자 is 김상대, a reporter.
        "(?<![가-힣])(?:대기자|[가-힣]{2,3}부장|부장검사|부장판사|검사|판사|국회의원|의원|원장|소장|센터장|"
        "이사장|회장|사장|총장|박사|본부장|위원장|주필|논설주간)");
    return kRole;
}

const QString& westernRole()
{
    static const QString kRole = QStringLiteral(
        "(?:[\\p{L}&'’.-]+\\s+){0,4}(?:writer|reporter|correspondent|editor|editor-in-chief|columnist|contributor|"
        "producer|"
        "analyst|critic|journalist|intern|photographer|blogger|bureau chief|fellow|redakteur|redakteurin|korrespondent|"
        "korrespondentin|journaliste|rédacteur|rédactrice|redactor|redactora|corresponsal)"
        "(?:\\s+(?:for|at|of|in)\\s+.{1,40})?|special to .{1,40}|记者|記者|編集部員|特派員");
    return kRole;
}

/// Newspapers, magazines and stations by what they are called, or by how they usually are.
bool isOutletWord(const QString& word)
{
    static const QRegularExpression kOutlet = whole(
        QStringLiteral("한겨레(?:21)?|경향|프레시안|시사(?:인|IN)|디스패치|씨네21|[A-Z]{2,4}|"
                       ".+(?:신문|일보|뉴스|통신|방송|경제|타임[스즈]|투데이|데일리|저널|닷컴|미디어|헤럴드|오늘|TV)"));
    return kOutlet.match(word).hasMatch() || isOrganisation(word);
}

/// Where correspondents sit: "김민지 도쿄 특파원" is no 도쿄.
bool isPost(const QString& word)
{
    static const QSet<QString> kPosts {
        QStringLiteral("도쿄"),         QStringLiteral("오사카"),       QStringLiteral("베이징"),
        QStringLiteral("상하이"),       QStringLiteral("선양"),         QStringLiteral("홍콩"),
        QStringLiteral("타이베이"),     QStringLiteral("싱가포르"),     QStringLiteral("방콕"),
        QStringLiteral("하노이"),       QStringLiteral("호찌민"),       QStringLiteral("자카르타"),
        QStringLiteral("뉴델리"),       QStringLiteral("모스크바"),     QStringLiteral("베를린"),
        QStringLiteral("파리"),         QStringLiteral("런던"),         QStringLiteral("로마"),
        QStringLiteral("브뤼셀"),       QStringLiteral("제네바"),       QStringLiteral("마드리드"),
        QStringLiteral("이스탄불"),     QStringLiteral("카이로"),       QStringLiteral("두바이"),
        QStringLiteral("예루살렘"),     QStringLiteral("나이로비"),     QStringLiteral("시드니"),
        QStringLiteral("뉴욕"),         QStringLiteral("워싱턴"),       QStringLiteral("시카고"),
        QStringLiteral("로스앤젤레스"), QStringLiteral("샌프란시스코"), QStringLiteral("실리콘밸리"),
        QStringLiteral("밴쿠버"),       QStringLiteral("토론토"),       QStringLiteral("상파울루"),
        QStringLiteral("중국"),         QStringLiteral("일본"),         QStringLiteral("미국"),
        QStringLiteral("유럽"),         QStringLiteral("순회"),         QStringLiteral("LA"),
    };
    return kPosts.contains(word);
}

} // namespace

bool isHangul(const QString& name)
{
    return !name.isEmpty() && name.at(0).script() == QChar::Script_Hangul;
}

bool isRole(const QString& text)
{
    static const QRegularExpression kKorean = whole(koreanRole());
    static const QRegularExpression kWestern = whole(westernRole());
    return kKorean.match(text).hasMatch() || kWestern.match(text).hasMatch();
}

namespace {

/// Agencies, stations and desks that are called just this.
bool isAgency(const QString& name)
{
    static const QSet<QString> kAgencies {
        QStringLiteral("reuters"),
        QStringLiteral("ap"),
        QStringLiteral("associated press"),
        QStringLiteral("the associated press"),
        QStringLiteral("afp"),
        QStringLiteral("agence france-presse"),
        QStringLiteral("bloomberg"),
        QStringLiteral("bloomberg news"),
        QStringLiteral("dpa"),
        QStringLiteral("xinhua"),
        QStringLiteral("kyodo"),
        QStringLiteral("kyodo news"),
        QStringLiteral("upi"),
        QStringLiteral("efe"),
        QStringLiteral("ansa"),
        QStringLiteral("tass"),
        QStringLiteral("pti"),
        QStringLiteral("ani"),
        QStringLiteral("press association"),
        QStringLiteral("pa media"),
        QStringLiteral("yonhap"),
        QStringLiteral("newsis"),
        QStringLiteral("agencies"),
        QStringLiteral("bbc"),
        QStringLiteral("cnn"),
        QStringLiteral("npr"),
        QStringLiteral("nhk"),
        QStringLiteral("kbs"),
        QStringLiteral("mbc"),
        QStringLiteral("sbs"),
        QStringLiteral("ebs"),
        QStringLiteral("cbs"),
        QStringLiteral("ytn"),
        QStringLiteral("jtbc"),
        QStringLiteral("staff"),
        QStringLiteral("newsroom"),
        QStringLiteral("editors"),
        QStringLiteral("the editors"),
        QStringLiteral("연합뉴스"),
        QStringLiteral("뉴시스"),
        QStringLiteral("뉴스1"),
        QStringLiteral("로이터"),
        QStringLiteral("한겨레"),
        QStringLiteral("사설"),
        QStringLiteral("논설위원실"),
        QStringLiteral("편집국"),
        QStringLiteral("편집부"),
        QStringLiteral("보도국"),
        QStringLiteral("정치부"),
        QStringLiteral("경제부"),
        QStringLiteral("사회부"),
        QStringLiteral("국제부"),
        QStringLiteral("문화부"),
        QStringLiteral("산업부"),
        QStringLiteral("취재팀"),
        QStringLiteral("특별취재팀"),
        QStringLiteral("논설실"),
        QStringLiteral("共同通信"),
        QStringLiteral("時事通信"),
        QStringLiteral("新华社"),
        QStringLiteral("編集部"),
    };
    return kAgencies.contains(name.toLower());
}

} // namespace

bool isOrganisation(const QString& name)
{
    if (isAgency(name))
        return true;
    static const QRegularExpression kDesk = whole(QStringLiteral(
        ".+\\b(?:staff|newsroom|news ?desk|desk|team|agencies|bureau|editorial board|editorial team|editors|news "
        "service|news agency|wire|"
        "redaktion|rédaction|redacción|redazione|press)"));
    static const QRegularExpression kKorean = whole(QStringLiteral(
        "[A-Za-z]{2,5} ?(?:뉴스|통신|방송|보도국)|[가-힣A-Za-z0-9 "
        "]*[가-힣]{2,}(?:팀|편집국|편집부|뉴스부|취재부|뉴스룸|뉴스|신문|일보|통신|방송|데스크|연구소|위원회|센터)"));
    return kDesk.match(name).hasMatch() || (name.size() >= 4 && kKorean.match(name).hasMatch());
}

bool isOutletName(const QString& name)
{
    // Two letters are somebody's initials, three syllables somebody's name.
    static const QRegularExpression kWestern(QStringLiteral(
        "^The (?!(?:Rev|Right|Rt|Very|Most|Hon|Ven|Lord|Lady|Sir|Earl|Duke|Duchess|Prince|Princess|Bishop|Archbishop|"
        "Baron|Baroness|Late)\\b)\\p{Lu}|"
        "\\b(?:News|Newsroom|Newswire|Times|Tribune|Herald|Gazette|Free Press|Magazine|Media|Radio|Broadcasting|TV)$|"
        "^[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|net|org|co|kr|jp|uk|de|fr|io|news|tv)$"));
    static const QRegularExpression kSurname(QStringLiteral("\\b(?:Press|Wire|Desk)$"));
    if (isHangul(name))
        return isOrganisation(name) || (name.size() >= 4 && !name.contains(u' ') && isOutletWord(name));
    return kWestern.match(name).hasMatch()
           || (isOrganisation(name) && (!kSurname.match(name).hasMatch() || isAgency(name)));
}

RoleAndName splitRole(const QString& given)
{
    QString text = given;
    // "김민수 기자 외 2명", "Jane Doe et al.": the others are not named. "김민수 기자(경제부)": where they sit.
    static const QRegularExpression kOthers(
        QStringLiteral("\\s+외(?:\\s*\\d+\\s*[명인])?$|,?\\s+(?:et al\\.?|and others)$"));
    static const QRegularExpression kDesk(QStringLiteral("(?<=[가-힣])\\s*[(\\[][가-힣A-Za-z0-9· ]+[)\\]]$"));
    text.remove(kOthers);
    if (const QRegularExpressionMatch desk = kDesk.match(text); desk.hasMatch()) {
        const RoleAndName before = splitRole(text.left(desk.capturedStart()));
        if (!before.role.isEmpty() && !before.name.isEmpty())
            return before;
    }
    if (isRole(text))
        return {{}, text};
    // "김민수 선임기자", "뉴스1 김민수 기자", "김민수기자"
    static const QRegularExpression kKorean(QStringLiteral("^(.*?)\\s*(%1)$").arg(koreanRole()));
    if (const QRegularExpressionMatch match = kKorean.match(text); match.hasMatch() && isHangul(text.right(1))) {
        QString name = match.captured(1).trimmed();
        const QString role = match.captured(2).trimmed();
        const bool spaced = match.capturedEnd(1) < match.capturedStart(2) || name.isEmpty();
        const bool reporter = role.endsWith(u"기자") || role.endsWith(u"특파원");
        const qsizetype space = name.lastIndexOf(u' ');
        const QString last = name.mid(space + 1);
        const bool nameLike = last.size() >= 2 && last.size() <= 5;
        // Without a blank only an unmistakable role is one: "이대표" may be a name.
        if (!name.isEmpty() && (spaced || (reporter && nameLike))) {
            // "이 영 희" is set wide, "뉴스1 김민수" is an outlet and its reporter.
            const QStringList words = name.split(u' ');
            const bool setWide =
                std::all_of(words.cbegin(), words.cend(), [](const QString& word) { return word.size() == 1; });
            if (setWide)
                return {words.join(QString()), role};
            // In a feed of several outlets, or of guests: "김민수 한겨레 기자"; from abroad: "김민수 도쿄 특파원".
            const bool placeLast = isPost(last) && !isPost(words.first());
            const bool outletLast = isOutletWord(last) && !isOutletWord(words.first());
            if (words.size() == 2 && isHangul(name) && words.first().size() <= 4 && (placeLast || outletLast))
                return {words.first(), role};
            const bool outletFirst = space > 0 && isHangul(last) && nameLike;
            return {outletFirst ? last : name, role};
        }
    }
    // "Jane Doe (Staff Writer)", "Jane Doe for Reuters", "Jane Doe in Seoul"
    static const QRegularExpression kParenthesised(QStringLiteral("^(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$"));
    if (const QRegularExpressionMatch match = kParenthesised.match(text);
        match.hasMatch() && isRole(match.captured(2).trimmed()))
        return {match.captured(1), match.captured(2).trimmed()};
    static const QRegularExpression kForOutlet(
        QStringLiteral("^(\\S+\\s+\\S+(?:\\s+\\S+)?)\\s+(?:for|in)\\s+\\p{Lu}.*$"));
    if (const QRegularExpressionMatch match = kForOutlet.match(text); match.hasMatch())
        return {match.captured(1), {}};
    static const QRegularExpression kHan(
        QStringLiteral("^(\\p{Han}[\\p{Han}\\p{Hiragana}\\p{Katakana} ]*?)\\s*(記者|记者|特派員|編集委員|論説委員)$"));
    if (const QRegularExpressionMatch match = kHan.match(text); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    return {text, {}};
}

bool isUnusable(const QString& name)
{
    static const QSet<QString> kNobody {
        QStringLiteral("admin"),         QStringLiteral("administrator"),
        QStringLiteral("root"),          QStringLiteral("webmaster"),
        QStringLiteral("unknown"),       QStringLiteral("anonymous"),
        QStringLiteral("nobody"),        QStringLiteral("user"),
        QStringLiteral("guest"),         QStringLiteral("none"),
        QStringLiteral("null"),          QStringLiteral("undefined"),
        QStringLiteral("n/a"),           QStringLiteral("na"),
        QStringLiteral("noreply"),       QStringLiteral("no-reply"),
        QStringLiteral("wordpress"),     QStringLiteral("author"),
        QStringLiteral("no author"),     QStringLiteral("관리자"),
        QStringLiteral("운영자"),        QStringLiteral("익명"),
        QStringLiteral("管理者"),        QStringLiteral("管理员"),
        QStringLiteral("(unknown)"),     QStringLiteral("test"),
        QStringLiteral("object object"), // what a script makes of an author it cannot write out
    };
    const bool hasLetter =
        std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
    static const QRegularExpression kPicture(
        QStringLiteral(
            "^(?:photo(?:graph)?s?|pictures?|images?|illustrations?|video|graphics?)(?: by\\b|:).*|사진\\s*[=:].*"),
        QRegularExpression::CaseInsensitiveOption);
    return !hasLetter || kPicture.match(name).hasMatch() || kNobody.contains(name.toLower());
}

bool isUnusableMail(const QString& mail)
{
    const QString local = mail.section(u'@', 0, 0).toLower();
    return local == u"noreply" || local == u"no-reply" || local == u"donotreply" || local == u"do-not-reply"
           || local == u"no_reply" || local == u"nobody" || local == u"root" || local == u"mailer-daemon"
           || local == u"admin" || local == u"administrator" || local == u"webmaster" || local == u"postmaster"
           || local == u"wordpress";
}

} // namespace byline
