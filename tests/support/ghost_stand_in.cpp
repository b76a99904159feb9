// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ghost_stand_in.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

struct Named
{
    QString id;
    QString name;
    bool byDefault;
};
const QList<Named> kNewsletters {{u"n1"_s, u"아침 브리핑"_s, true}, {u"n2"_s, u"주말판 Weekend"_s, false}};

QJsonObject author(const QString& root, const QString& slug)
{
    static const QHash<QString, QString> kNames {
        {u"minsu"_s, u"박민수"_s}, {u"seoyeon"_s, u"김서연"_s}, {u"siobhan"_s, u"Siobhán O'Neill"_s}};
    return {{u"id"_s, slug},
            {u"name"_s, kNames.value(slug)},
            {u"slug"_s, slug},
            {u"profile_image"_s, root + u"content/images/"_s + slug + u".png"_s},
            {u"bio"_s, kNames.value(slug) + u" 기자입니다."_s},
            {u"website"_s, u"https://"_s + slug + u".example/about"_s},
            {u"url"_s, root + u"author/"_s + slug + u'/'}};
}

QString nameOf(const QString& id)
{
    for (const Named& newsletter : kNewsletters)
        if (newsletter.id == id)
            return newsletter.name;
    return {};
}

} // namespace

GhostStandIn::GhostStandIn(HttpServer& server, Version version, const QString& root)
    : m_server(server)
    , m_version(version)
    , m_root(root)
{
    const auto route = [&](const QString& path, auto handler) {
        m_server.route(m_root + path, HttpServer::Handler(handler));
    };
    route({}, [this](const HttpRequest&) { return page(); });
    route(u"members/api/site/"_s, [this](const HttpRequest&) { return site(); });
    route(u"members/api/integrity-token/"_s, [this](const HttpRequest&) {
        Answer answer;
        answer.body = "1795451355031:10e70f7bc7f12a6cd55beb16cbc663a3:87a07aae";
        return answer;
    });
    route(u"members/api/send-magic-link/"_s, [this](const HttpRequest& request) {
        Answer answer = sendLink(request);
        answer.delayMs = orderDelayMs;
        return answer;
    });
    route(u"members/"_s, [this](const HttpRequest&) { return openLink(); });
    route(u"members/api/verify-otc/"_s, [this](const HttpRequest& request) { return verifyCode(request); });
    route(u"members/api/member/"_s, [this](const HttpRequest& request) { return member(request); });
    route(u"members/api/member/newsletters/"_s, [this](const HttpRequest& request) { return byKey(request); });
    route(u"unsubscribe/"_s, [this](const HttpRequest& request) {
        Answer answer;
        answer.status = request.method == "POST" ? 201 : 302;
        answer.headers = {{"Location", "/?action=unsubscribe"}};
        if (request.method == "POST")
            m_newsletters.clear();
        return answer;
    });
    route(u"ghost/api/content/posts/"_s, [this](const HttpRequest& request) { return content(request); });
    route(u"ghost/api/content/newsletters/"_s, [this](const HttpRequest& request) { return content(request); });
    route(u"rss/"_s, [this](const HttpRequest&) { return feed(); });
}

QString GhostStandIn::address(const QString& path) const
{
    return m_server.url(m_root + path).toString();
}

QString GhostStandIn::unsubscribeLink() const
{
    return address(u"unsubscribe/?uuid=9926f50d&key=957236fb"_s);
}

void GhostStandIn::servePages()
{
    for (const Post& post : std::as_const(posts))
        m_server.route(m_root + post.slug + u'/', [this, post](const HttpRequest& request) {
            const bool isOpen =
                isSignedIn(request) && !post.whole.isEmpty() && (isPaying || post.visibility != "paid"_L1);
            Answer answer;
            answer.headers = {{"Content-Type", "text/html; charset=utf-8"}};
            answer.body = QByteArray("<html><body><article>") + (isOpen ? post.whole : post.html).toUtf8()
                          + "</article></body></html>";
            return answer;
        });
}

bool GhostStandIn::isSignedIn(const HttpRequest& request) const
{
    return !sessionEnded && request.headers.value("cookie") == "ghost-members-ssr=dd1486bc; ghost-members-ssr.sig=DVa3";
}

Answer GhostStandIn::json(const QJsonObject& object, int status) const
{
    Answer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

Answer GhostStandIn::refused(int status, const QString& message) const
{
    return json({{u"errors"_s, QJsonArray {QJsonObject {{u"message"_s, message}, {u"type"_s, u"BadRequestError"_s}}}}},
                status);
}

Answer GhostStandIn::site() const
{
    return json({{u"site"_s, QJsonObject {{u"title"_s, u"바이라인 데일리"_s},
                                          {u"url"_s, address()},
                                          {u"locale"_s, u"ko"_s},
                                          {u"version"_s, m_version == Version::Six ? u"6.65"_s : u"5.130"_s},
                                          {u"allow_external_signup"_s, !inviteOnly}}}});
}

Answer GhostStandIn::page() const
{
    Answer answer;
    answer.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    answer.body = QStringLiteral("<html><head><title>바이라인 데일리</title>"
                                 "<meta name=\"generator\" content=\"Ghost %1\">"
                                 "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"%2rss/\">"
                                 "<script defer src=\"portal.min.js\" data-ghost=\"%2\" data-key=\"%3\""
                                 " data-api=\"%2ghost/api/content/\"></script></head><body></body></html>")
                      .arg(m_version == Version::Six ? u"6.65"_s : u"5.130"_s, address(), key)
                      .toUtf8();
    return answer;
}

Answer GhostStandIn::sendLink(const HttpRequest& request)
{
    m_order = QJsonDocument::fromJson(request.body).object();
    if (botWall) {
        Answer wall;
        wall.headers = {{"Content-Type", "text/html"}};
        wall.body = "<html><script src=\"/_fs-ch-1/\"></script></html>";
        return wall;
    }
    if (status != 0) {
        Answer trouble;
        trouble.status = status;
        trouble.headers = {{"Content-Type", "text/html"}};
        trouble.body = "<html>down</html>";
        return trouble;
    }
    if (!refusal.isEmpty())
        return refused(400, refusal);
    if (slowDown)
        return refused(429, u"Too many sign-in attempts try again in 10 minutes"_s);
    if (m_version == Version::Six && m_order.value("integrityToken"_L1).toString().isEmpty())
        return refused(400, u"The request could not be understood."_s);
    if (inviteOnly)
        return refused(400, u"This site is invite-only, contact the owner for access."_s);
    for (const auto value : m_order.value("newsletters"_L1).toArray()) {
        const QString name = value.toObject()["name"_L1].toString();
        if (name != kNewsletters[0].name && name != kNewsletters[1].name)
            return refused(400, u"Cannot subscribe to invalid newsletters "_s + name);
    }
    Answer created;
    created.status = 201;
    if (m_version == Version::Six)
        created = json({}, 201);
    else
        created.body = "Created.";
    if (m_order.contains("honeypot"_L1))
        return created; // and nothing is sent
    ++m_mails;
    m_email = m_order.value("email"_L1).toString();
    m_link = address(u"members/?token=51s8FV9F4M2-fewMICFsZ5DQBvhpZ-y%1&action=subscribe"_s.arg(m_mails));
    m_code.clear();
    if (m_order.value("includeOTC"_L1).toBool() && m_version == Version::Six) {
        m_code = u"56045%1"_s.arg(m_mails);
        return json({{u"otc_ref"_s, u"e9f43652-%1"_s.arg(m_mails)}}, 201);
    }
    return created;
}

Answer GhostStandIn::verifyCode(const HttpRequest& request)
{
    const QJsonObject said = QJsonDocument::fromJson(request.body).object();
    if (m_code.isEmpty() || said["integrityToken"_L1].toString().isEmpty() || said["otc"_L1].toString() != m_code
        || said["otcRef"_L1].toString() != u"e9f43652-%1"_s.arg(m_mails))
        return refused(400, u"Invalid verification code."_s);
    return json({{u"redirectUrl"_s, address(u"members/?token=yEmlHI3X&action=signin&otc_verification=1795451145"_s)}});
}

Answer GhostStandIn::openLink()
{
    Answer answer;
    answer.status = 302;
    answer.delayMs = linkDelayMs;
    if (linkUsedUp) {
        answer.headers = {{"Location", "/?action=subscribe&success=false&errorCode=INVALID_TOKEN"}};
        return answer;
    }
    if (!m_isMember) {
        for (const auto value : m_order.value("newsletters"_L1).toArray())
            m_newsletters += value.toObject()["name"_L1].toString();
        if (m_newsletters.isEmpty())
            m_newsletters = {kNewsletters[0].name};
    }
    m_isMember = true;
    answer.headers = {{"Set-Cookie", "ghost-members-ssr=dd1486bc; path=/; expires=Wed, 26 May 2027 16:24:21 GMT"},
                      {"Set-Cookie", "ghost-members-ssr.sig=DVa3; path=/; httponly"},
                      {"Location", "/?action=subscribe&success=true"}};
    return answer;
}

QJsonObject GhostStandIn::memberJson() const
{
    QJsonArray newsletters;
    for (const Named& newsletter : kNewsletters)
        if (m_newsletters.contains(newsletter.name))
            newsletters += QJsonObject {{u"id"_s, newsletter.id}, {u"name"_s, newsletter.name}};
    return {{u"email"_s, m_email}, {u"newsletters"_s, newsletters}, {u"paid"_s, isPaying}};
}

Answer GhostStandIn::member(const HttpRequest& request)
{
    if (!isSignedIn(request)) {
        Answer nobody;
        nobody.status = 204;
        return nobody;
    }
    QJsonObject member = memberJson();
    member.insert(u"unsubscribe_url"_s, unsubscribeLink());
    return json(member);
}

Answer GhostStandIn::byKey(const HttpRequest& request)
{
    if (!request.target.contains("key=957236fb"))
        return refused(401, u"Invalid key."_s);
    if (request.method == "PUT") {
        m_newsletters.clear();
        for (const auto value : QJsonDocument::fromJson(request.body).object()["newsletters"_L1].toArray())
            m_newsletters += nameOf(value.toObject()["id"_L1].toString());
    }
    return json(memberJson());
}

Answer GhostStandIn::content(const HttpRequest& request) const
{
    const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
    if (query.queryItemValue(u"key"_s) != key)
        return refused(401, u"Unknown Content API Key"_s);
    if (request.path.endsWith("newsletters/"_L1)) {
        QJsonArray newsletters;
        for (const Named& newsletter : kNewsletters.first(hasOneNewsletter ? 1 : kNewsletters.size()))
            newsletters += QJsonObject {{u"id"_s, newsletter.id},
                                        {u"name"_s, newsletter.name},
                                        {u"description"_s, u"매일"_s},
                                        {u"subscribe_on_signup"_s, newsletter.byDefault}};
        return json({{u"newsletters"_s, newsletters}});
    }
    const QString filter = query.queryItemValue(u"filter"_s, QUrl::FullyDecoded);
    const int limit = qMin(100, query.queryItemValue(u"limit"_s).toInt()); // silently, as version 6 does
    const int number = qMax(1, query.queryItemValue(u"page"_s).toInt());
    const QString section = filter.section("tags.name:'"_L1, 1).section(u'\'', 0, 0);
    const QString after = filter.section("updated_at:>'"_L1, 1).section(u'\'', 0, 0);
    QJsonArray all;
    if (!section.isEmpty() && section != u"교육"_s)
        return json({{u"posts"_s, all}, {u"meta"_s, QJsonObject()}});
    QList<Post> inOrder = posts;
    if (query.queryItemValue(u"order"_s, QUrl::FullyDecoded) == "updated_at asc"_L1)
        std::stable_sort(inOrder.begin(), inOrder.end(),
                         [](const Post& a, const Post& b) { return a.updated < b.updated; });
    for (const Post& post : std::as_const(inOrder)) {
        const QString slug =
            filter.contains("authors:"_L1) ? filter.section("authors:"_L1, 1).section(u'+', 0, 0) : QString();
        const QDateTime updated = QDateTime::fromString(post.updated, Qt::ISODateWithMs).toUTC();
        if ((slug.isEmpty() || post.authors.contains(slug))
            && (after.isEmpty() || updated.toString(u"yyyy-MM-dd HH:mm:ss"_s) > after))
            all += postJson(post);
    }
    QJsonArray some;
    for (qsizetype i = (number - 1) * limit; i < qMin<qsizetype>(all.size(), number * limit); ++i)
        some += all.at(i);
    const QJsonValue next = number * limit < all.size() ? QJsonValue(number + 1) : QJsonValue();
    Answer page = json({{u"posts"_s, some},
                        {u"meta"_s, QJsonObject {{u"pagination"_s, QJsonObject {{u"page"_s, number},
                                                                                {u"limit"_s, limit},
                                                                                {u"total"_s, all.size()},
                                                                                {u"next"_s, next}}}}}});
    page.delayMs = delayMs;
    return page;
}

QJsonObject GhostStandIn::postJson(const Post& post) const
{
    QJsonArray authors;
    if (!hidesAuthors)
        for (const QString& slug : post.authors)
            authors += author(address(), slug);
    const QJsonObject tag {{u"name"_s, u"교육"_s}, {u"slug"_s, u"edu"_s}, {u"visibility"_s, u"public"_s}};
    const QJsonObject internal {
        {u"name"_s, u"#secret"_s}, {u"slug"_s, u"hash-secret"_s}, {u"visibility"_s, u"internal"_s}};
    return {{u"id"_s, post.id},
            {u"title"_s, post.title},
            {u"slug"_s, post.slug},
            {u"html"_s, post.html},
            {u"url"_s, address(post.slug + u'/')},
            {u"custom_excerpt"_s, u"부제입니다"_s},
            {u"visibility"_s, post.visibility},
            {u"access"_s, post.visibility == "public"_L1},
            {u"published_at"_s, post.published},
            {u"updated_at"_s, post.updated},
            {u"reading_time"_s, 3},
            {u"feature_image"_s, address(u"content/images/f.png"_s)},
            {u"feature_image_caption"_s, u"부두의 새벽 &amp; 사람들 <b>사진</b>"_s},
            {u"authors"_s, authors},
            {u"tags"_s, QJsonArray {tag, internal}},
            {u"primary_tag"_s, tag}};
}

Answer GhostStandIn::feed() const
{
    QString items;
    for (const Post& post : posts.mid(0, 15))
        items +=
            QStringLiteral("<item><title><![CDATA[%1]]></title><link>%2</link><guid isPermaLink=\"false\">%3</guid>"
                           "<dc:creator><![CDATA[%4]]></dc:creator><pubDate>Sun, 22 Nov 2026 23:39:41 GMT</pubDate>"
                           "<content:encoded><![CDATA[%5]]></content:encoded></item>")
                .arg(post.title, address(post.slug + u'/'), post.id,
                     author(address(), post.authors.first())["name"_L1].toString(), post.html);
    Answer answer;
    answer.headers = {{"Content-Type", "application/rss+xml; charset=utf-8"}};
    answer.body =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                       " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" version=\"2.0\"><channel>"
                       "<title>바이라인 데일리</title><link>%1</link><generator>Ghost %2</generator>%3"
                       "</channel></rss>")
            .arg(address(), m_version == Version::Six ? u"6.65"_s : u"5.130"_s, items)
            .toUtf8();
    return answer;
}

} // namespace byline
