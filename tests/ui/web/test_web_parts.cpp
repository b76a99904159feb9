// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/web_parts.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

class TestWebParts : public QObject
{
    Q_OBJECT

private slots:
    void pluginLoadedLateStillKnowsItsScheme();
    void pluginExtracts();
    void flagsOfOnesOwnStay();
};

void TestWebParts::pluginLoadedLateStillKnowsItsScheme()
{
    QCoreApplication::addLibraryPath(QStringLiteral(BYLINE_PLUGIN_DIR));
    QElapsedTimer timer;
    timer.start();
    const auto parts = webParts();
    QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
    qInfo("plugin loaded in %lld ms", timer.restart());
    QCOMPARE(webParts().value(), parts.value());

    QWidget window;
    bool shown = false;
    QStringList failures;
    ArticleEvents events;
    events.shown = [&] { shown = true; };
    events.failed = [&](const QString& reason) { failures += reason; };
    const auto view = (*parts)->createArticleView({}, events, &window);
    window.show();
    view->showArticle({{u"body"_s, u"<p>처음 여는 기사</p>"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(shown, 30000);
    qInfo("first article shown after %lld ms", timer.elapsed());
    QString text;
    view->readText([&](const QString& read) { text = read; });
    QTRY_COMPARE(text.trimmed(), u"처음 여는 기사"_s);
    QVERIFY(failures.isEmpty());
}

void TestWebParts::pluginExtracts()
{
    QObject owner;
    const auto parts = webParts();
    QVERIFY(parts.has_value());
    const ExtractFunction extract = (*parts)->createExtractor(&owner);
    const QString sentence =
        u"<p>저녁 일곱 시, 골목 어귀에서 가장 먼저 불을 켜는 사람은 두부 가게의 안순자 씨다, 그가 등을 달면.</p>"_s;
    const auto future = extract(u"<article><h1>시장</h1>"_s + sentence.repeated(12) + u"</article>"_s,
                                QUrl(u"https://daily.example/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30000);
    QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().detail));
    QVERIFY(future.result()->contentText.contains(u"두부 가게"_s));
}

void TestWebParts::flagsOfOnesOwnStay()
{
    constexpr auto kFlags = "QTWEBENGINE_CHROMIUM_FLAGS";
    QVERIFY(qgetenv(kFlags).contains("--optimize-for-size")); // as main() prepared it
    qputenv(kFlags, "--no-pings");
    prepareWebParts();
    prepareWebParts();
    QCOMPARE(qgetenv(kFlags), QByteArray("--no-pings --js-flags=--optimize-for-size"));
    qputenv(kFlags, "--js-flags=--jitless");
    prepareWebParts();
    QCOMPARE(qgetenv(kFlags), QByteArray("--js-flags=--jitless"));
}

int main(int argc, char** argv)
{
    prepareWebParts();
    QApplication application(argc, argv);
    TestWebParts test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_web_parts.moc"
