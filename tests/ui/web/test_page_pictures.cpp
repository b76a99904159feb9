// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/article_page.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/page_scheme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QImage>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

#include <QtWebEngineCore/QWebEngineScript>
#include <QtWebEngineWidgets/QWebEngineView>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

constexpr int kPatience = 30000;
constexpr int kWidth = 400;       ///< pixels of a reference, whatever the scale: small enough to be kept
constexpr int kTile = 20;         ///< pixels of it that are compared as one
constexpr int kSmallest = 10;     ///< difference of a tile's mean colour that is one, of 255
constexpr int kTilesForgiven = 4; ///< of a thousand: other versions of fonts and of Chromium set a line differently

const QString kReferences = QStringLiteral(BYLINE_TEST_DATA "/looks");
const QString kPictures = QStringLiteral(BYLINE_TEST_DATA "/../../resources/welcome/");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Author writer(qint64 id, const QString& name, const QString& picture, const QString& role, const QString& biography)
{
    Author author;
    author.id = AuthorId {id};
    author.name = name;
    author.avatar = picture;
    author.role = role;
    author.biography = biography;
    author.articles = 12;
    return author;
}

Article another(qint64 id, const QString& title, const QString& outlet, const QString& author, const QString& picture)
{
    Article article;
    article.id = ArticleId {id};
    article.title = title;
    article.outletTitle = outlet;
    article.authors = {{AuthorId {5}, author}};
    article.image = picture;
    article.published = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);
    return article;
}

FullArticle koreanArticle()
{
    FullArticle full;
    full.article.id = ArticleId {7};
    full.article.outletId = OutletId {3};
    full.article.outletTitle = u"바이라인 데일리"_s;
    full.article.url = u"https://daily.example/market/"_s;
    full.article.title = u"골목 시장이 밤을 되찾기까지, 상인 열두 명의 기록"_s;
    full.article.standfirst = u"셔터를 내린 지 삼 년, 상인들은 배달 앱 대신 등불을 달았다"_s;
    full.article.tags = {u"사회"_s, u"시장"_s, u"부산"_s};
    full.article.image = u"byline://picture/aa01"_s;
    full.article.published = QDateTime(QDate(2026, 11, 12), QTime(23, 5), Qt::UTC);
    full.authors = {
        writer(11, u"김서연"_s, u"byline://picture/aa03"_s, u"사회부 데스크"_s, u"노동과 지역을 취재합니다."_s)};
    full.html =
        u"<p>[부산] 저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다. 그가 등을 달면 "
        "맞은편 국숫집이 솥을 올리고, 그 김을 보고 과일 가게가 천막을 편다.</p><p>시장이 밤을 되찾는 데에는 삼 년이 "
        "걸렸다. 그동안 상인회는 회의록을 백일흔세 번 남겼고, 가게 넷이 문을 닫았으며, 둘이 돌아왔다.</p><h2>등불 "
        "하나에 삼만 원</h2><p>처음 등을 달자고 한 것은 막내 상인이었다. 전기료를 누가 낼지를 두고 한 계절을 "
        "다투었고, 결국 등마다 가게 이름을 붙이기로 했다. 이름이 걸리자 꺼지는 등이 없었다.</p><blockquote><p>손님은 "
        "불을 보고 오는 게 아니라, 불을 켠 사람을 보고 와요.</p></blockquote>"_s;
    full.text = u"저녁 일곱 시 "_s.repeated(400);
    full.details = ArticleDetails {};
    full.details->section = u"사회"_s;
    full.details->imageCaption = u"다시 불을 켠 밤 시장. 사진 이준호"_s;
    return full;
}

FullArticle englishArticle()
{
    FullArticle full = koreanArticle();
    full.article.outletTitle = u"The Harbour Post"_s;
    full.article.title = u"What the ferry timetable says about a coast"_s;
    full.article.standfirst = u"Two sailings a day became one. The people who wait on the pier have done the sums."_s;
    full.article.tags = {u"Coast"_s, u"Transport"_s};
    full.article.image = u"byline://picture/aa02"_s;
    full.authors = {writer(12, u"Siobhán O’Neill"_s, u"byline://picture/aa04"_s, u"Coast correspondent"_s,
                           u"Writes about harbours and those who wait in them."_s),
                    writer(13, u"Ken Sato"_s, {}, {}, {})};
    full.html =
        u"<p>The first boat leaves at ten to seven, and it has left at ten to seven for as long as anyone on the "
        "pier can remember. What has changed is that nobody waits for the second one.</p><p>Two sailings a day "
        "became one in March. The council calls it a <em>consolidation</em>; the shop on the slipway calls it a "
        "third of its takings. <a href=\"https://harbour.example/2\">A study</a> puts it at 31 per "
        "cent.</p><h2>A coast in two columns</h2><p>Read across, a timetable is a promise. Read downwards it is a "
        "history: every gap in it was once a boat, and every boat somebody’s way to work.</p><blockquote><p>I set "
        "my watch by it. Now I set it by the radio.</p></blockquote>"_s;
    full.text = u"word "_s.repeated(900);
    full.details->section = u"Coast"_s;
    full.details->imageCaption = u"The pier at seven. Photograph: A. Ferry"_s;
    return full;
}

PageContext contextFor(bool korean)
{
    PageContext context;
    context.locale =
        korean ? QLocale(QLocale::Korean, QLocale::SouthKorea) : QLocale(QLocale::English, QLocale::UnitedKingdom);
    context.now = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
    Outlet outlet;
    outlet.id = OutletId {3};
    outlet.title = korean ? u"바이라인 데일리"_s : u"The Harbour Post"_s;
    outlet.description = korean ? u"이름을 걸고 쓰는 동네 신문"_s : u"A paper for those who live by the water"_s;
    outlet.feedUrl = u"https://daily.example/rss/"_s;
    outlet.lastFetched = context.now.addSecs(-8 * 60);
    context.outlet = outlet;
    NewsletterCard card;
    card.address = u"byline://newsletter/3"_s;
    card.headline = korean ? u"새 기사를 메일로도 받아 보세요"_s : u"New articles by mail, too"_s;
    card.text = korean ? u"매체가 보내는 메일입니다. 주소는 이 매체에만 전달됩니다."_s
                       : u"Sent by the outlet itself; your address goes to nobody else."_s;
    card.choices = {{korean ? u"아침 브리핑"_s : u"Morning briefing"_s, {}, true},
                    {korean ? u"주말판"_s : u"Weekend"_s, {}, false}};
    card.field = NewsletterCard::Field {
        u"email"_s, korean ? u"메일 주소"_s : u"Mail address"_s, {}, korean ? u"구독 신청"_s : u"Sign up"_s};
    context.newsletter = card;
    if (korean) {
        context.moreByAuthor = {another(21, u"부두의 새벽 인력 시장, 다시 줄이 길어졌다"_s, u"바이라인 데일리"_s,
                                        u"김서연"_s, u"byline://picture/aa05"_s),
                                another(22, u"“우리는 버스 막차를 기준으로 산다”"_s, u"한강신문"_s, u"김서연"_s,
                                        u"byline://picture/aa06"_s)};
        context.moreByOutlet = {
            another(23, u"기준 금리 동결, 그래도 전세 이자는 오른다"_s, u"바이라인 데일리"_s, u"박민수"_s, {})};
    } else {
        context.moreByOutlet = {another(24, u"A small index of vanished crossings"_s, u"The Harbour Post"_s,
                                        u"Ken Sato"_s, u"byline://picture/aa05"_s)};
    }
    return context;
}

QJsonObject json(const ArticleParts& parts)
{
    return {{u"language"_s, parts.language},
            {u"direction"_s, parts.direction},
            {u"header"_s, parts.header},
            {u"lead"_s, parts.lead},
            {u"body"_s, parts.body},
            {u"footer"_s, parts.footer},
            {u"frameLanguage"_s, parts.frameLanguage},
            {u"frameDirection"_s, parts.frameDirection},
            {u"address"_s, u"https://daily.example/market/"_s}};
}

} // namespace

/// The reading page as it is seen, against pictures of it that were looked at and found good. To take new ones:
/// BYLINE_NEW_LOOKS=1. With BYLINE_PICTURES they are written there at full size, and pages of the web with them.
class TestPagePictures final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void looksAsItDid_data();
    void looksAsItDid();
    void pagesOfTheWeb();

private:
    bool show(const QJsonObject& parts);
    QVariant ask(const QString& script);
    QImage picture();
    void compare(const QImage& seen, const QString& name);

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ArticleView> m_view;
    QTranslator m_korean;
    int m_shown = 0;
};

void TestPagePictures::initTestCase()
{
    qputenv("TZ", "Asia/Seoul");
    for (const QString& family : {u"Noto Serif CJK KR"_s, u"Noto Sans CJK KR"_s, u"Noto Serif"_s})
        if (!QFontDatabase::hasFamily(family))
            QSKIP("The fonts that the pictures were taken with are not installed");
    QFont font(u"Noto Sans CJK KR"_s);
    font.setPixelSize(14);
    QApplication::setFont(font);
    QVERIFY(m_korean.load(QStringLiteral(BYLINE_TRANSLATIONS "/byline_ko.qm")));
}

void TestPagePictures::init()
{
    m_shown = 0;
    ArticleEvents events;
    events.shown = [this] { ++m_shown; };
    const QHash<QByteArray, QString> files {{"aa01", u"market.jpg"_s},  {"aa02", u"ferry.jpg"_s},
                                            {"aa03", u"seoyeon.png"_s}, {"aa04", u"siobhan.png"_s},
                                            {"aa05", u"train.jpg"_s},   {"aa06", u"letters.jpg"_s}};
    const auto picture = [files](const QByteArray& hash) -> QFuture<Result<Picture>> {
        const QString name = files.value(hash);
        const QString type = name.endsWith(u"png") ? u"image/png"_s : u"image/jpeg"_s;
        return QtFuture::makeReadyFuture<Result<Picture>>(Picture {hash, type, contentOf(kPictures + name)});
    };
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 1000);
    m_view = std::make_unique<EngineArticleView>(PageSources {picture}, events, m_window.get());
    m_view->widget()->setGeometry(m_window->rect());
    m_window->show();
}

void TestPagePictures::cleanup()
{
    m_view.reset();
    m_window.reset();
}

bool TestPagePictures::show(const QJsonObject& parts)
{
    const int before = m_shown;
    m_view->showArticle(parts);
    return QTest::qWaitFor([&] { return m_shown > before; }, kPatience);
}

QVariant TestPagePictures::ask(const QString& script)
{
    std::optional<QVariant> answer;
    qobject_cast<QWebEngineView*>(m_view->widget())
        ->page()
        ->runJavaScript(script, QWebEngineScript::ApplicationWorld, [&](const QVariant& value) { answer = value; });
    return QTest::qWaitFor([&] { return answer.has_value(); }, kPatience) ? *answer : QVariant(u"(no answer)"_s);
}

/// When all its pictures are there and it stands still.
QImage TestPagePictures::picture()
{
    const bool complete = QTest::qWaitFor(
        [this] {
            return ask(u"[...document.images].every(i => i.complete || i.getBoundingClientRect().top > innerHeight * 3)"_s)
                .toBool();
        },
        10000);
    if (!complete)
        qWarning("some pictures of the page did not come");
    // A picture that has come is painted when it is decoded, which on a busy machine is a while later.
    QImage now = m_window->grab().toImage();
    int still = 0;
    for (int i = 0; i < 60 && still < 6; ++i) {
        QTest::qWait(150);
        const QImage before = std::exchange(now, m_window->grab().toImage());
        still = now == before ? still + 1 : 0;
    }
    return now;
}

void TestPagePictures::compare(const QImage& seen, const QString& name)
{
    const QString wanted = qEnvironmentVariable("BYLINE_PICTURES");
    if (!wanted.isEmpty())
        QVERIFY(seen.save(QDir(wanted).filePath(name + u".png"_s)));
    QImage small = seen.convertToFormat(QImage::Format_RGB32);
    small.setDevicePixelRatio(1);
    small = small.scaledToWidth(kWidth, Qt::SmoothTransformation);
    const QString file = kReferences + u'/' + name + u".jpg"_s;
    if (qEnvironmentVariableIsSet("BYLINE_NEW_LOOKS")) {
        QDir().mkpath(kReferences);
        QVERIFY(small.save(file, "JPEG", 85));
        return;
    }
    const QImage reference = QImage(file).convertToFormat(QImage::Format_RGB32);
    if (reference.isNull())
        QSKIP(qPrintable(u"%1 was not taken yet"_s.arg(file)));
    QCOMPARE(small.size(), reference.size());
    int tiles = 0;
    int different = 0;
    for (int y = 0; y + kTile <= small.height(); y += kTile) {
        for (int x = 0; x + kTile <= small.width(); x += kTile) {
            const QRgb a = small.copy(x, y, kTile, kTile)
                               .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .pixel(0, 0);
            const QRgb b = reference.copy(x, y, kTile, kTile)
                               .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .pixel(0, 0);
            const int distance =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            ++tiles;
            different += distance > kSmallest ? 1 : 0;
        }
    }
    if (different * 1000 > tiles * kTilesForgiven) {
        const QString saved = QDir::temp().filePath(u"byline-look-%1.png"_s.arg(name));
        small.save(saved);
        QFAIL(qPrintable(u"%1 of %2 tiles look different; what was seen: %3"_s.arg(different).arg(tiles).arg(saved)));
    }
}

void TestPagePictures::looksAsItDid_data()
{
    QTest::addColumn<bool>("korean");
    QTest::addColumn<PageStyle::Theme>("theme");
    QTest::addColumn<QString>("part");
    QTest::newRow("ko-light") << true << PageStyle::Theme::Light << u"top"_s;
    QTest::newRow("ko-dark") << true << PageStyle::Theme::Dark << u"top"_s;
    QTest::newRow("ko-sepia") << true << PageStyle::Theme::Sepia << u"top"_s;
    QTest::newRow("en-light") << false << PageStyle::Theme::Light << u"top"_s;
    QTest::newRow("en-dark") << false << PageStyle::Theme::Dark << u"top"_s;
    QTest::newRow("en-sepia") << false << PageStyle::Theme::Sepia << u"top"_s;
    QTest::newRow("ko-light-end") << true << PageStyle::Theme::Light << u"end"_s;
    QTest::newRow("en-dark-end") << false << PageStyle::Theme::Dark << u"end"_s;
    QTest::newRow("ko-light-cards") << true << PageStyle::Theme::Light << u"cards"_s;
}

void TestPagePictures::looksAsItDid()
{
    QFETCH(bool, korean);
    QFETCH(PageStyle::Theme, theme);
    QFETCH(QString, part);
    if (korean)
        QCoreApplication::installTranslator(&m_korean);
    FullArticle full = korean ? koreanArticle() : englishArticle();
    if (part == u"cards")
        full.html = QString::fromUtf8(contentOf(QStringLiteral(BYLINE_TEST_DATA "/pages/ghost-cards.html")));
    const QJsonObject parts = json(articleParts(full, contextFor(korean)));
    QCoreApplication::removeTranslator(&m_korean);
    PageStyle style;
    style.theme = theme;
    m_view->setPageStyle(style);
    QVERIFY(show(parts));
    if (part == u"cards") {
        m_window->resize(800, 4200); // the whole of it
        m_view->widget()->setGeometry(m_window->rect());
        QTest::qWait(300);
    }
    if (part == u"end")
        ask(u"scrollTo(0, 1e6)"_s);
    const qreal scale = m_window->devicePixelRatioF();
    compare(picture(), QString::fromLatin1(QTest::currentDataTag()) + (scale > 1 ? u"@%1x"_s.arg(scale) : QString()));
}

void TestPagePictures::pagesOfTheWeb()
{
    const QString folder = qEnvironmentVariable("BYLINE_PICTURES");
    const QDir pages(QStringLiteral(BYLINE_SHARED "/corpora/readability"));
    if (folder.isEmpty() || !pages.exists())
        QSKIP("BYLINE_PICTURES names the folder for pictures");
    for (const QString& name : pages.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        FullArticle full = englishArticle();
        full.article.title = name;
        full.article.image.clear();
        full.html = QString::fromUtf8(contentOf(pages.filePath(name + u"/expected.html"_s)));
        full.text.clear();
        QVERIFY2(show(json(articleParts(full, contextFor(false)))), qPrintable(name));
        QVERIFY(picture().save(QDir(folder).filePath(u"web-"_s + name + u".png"_s)));
    }
}

int main(int argc, char** argv)
{
    registerPageScheme();
    prepareWebParts();
    QApplication application(argc, argv);
    TestPagePictures test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_page_pictures.moc"
