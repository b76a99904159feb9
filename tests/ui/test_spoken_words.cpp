// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/headline.h"
#include "ui/models/article_speech.h"
#include "ui/models/relative_time.h"
#include "ui/models/source_row.h"
#include "ui/models/source_speech.h"
#include "ui/models/source_tree.h"

#include "library/language.h"

#include <QTest>

#include <algorithm>

using namespace byline;
using namespace Qt::StringLiterals;

/// What rows say, in both languages, and in which order.
class TestSpokenWords final : public QObject
{
    Q_OBJECT

private slots:
    void init() { language = std::make_unique<Language>(QStringLiteral(BYLINE_TRANSLATIONS)); }
    void cleanup() { language.reset(); }

    void aRowIsReadWithItsStatesFirst()
    {
        language->speak(u"en"_s);
        QCOMPARE(ArticleSpeech::row(article(), now(), QLocale()),
                 u"unread, 예산안 통과, 박민수, 동네방송, 2 hours ago, bookmarked"_s);
        language->speak(u"ko"_s);
        QCOMPARE(ArticleSpeech::row(article(), now(), QLocale()),
                 u"읽지 않음, 예산안 통과, 박민수, 동네방송, 2시간 전, 북마크함"_s);
        Article heard = article();
        Enclosure sound;
        sound.mimeType = u"audio/mpeg"_s;
        heard.enclosures = {sound};
        QVERIFY(ArticleSpeech::row(heard, now(), QLocale()).endsWith(u", 2시간 전, 오디오 있음, 북마크함"));
    }

    void whatHasNoHeadlineIsCalledByItsFirstWords()
    {
        language->speak(u"en"_s);
        Article untitled = article();
        untitled.title.clear();
        untitled.summary = u"어제 저녁,\n다리 위에서."_s;
        QCOMPARE(headlineOf(untitled), u"어제 저녁, 다리 위에서."_s);
        QVERIFY(ArticleSpeech::row(untitled, now(), QLocale()).startsWith(u"unread, 어제 저녁, 다리 위에서., 박민수"));
        untitled.standfirst = u"다리"_s;
        QCOMPARE(headlineOf(untitled), u"다리"_s);
        QCOMPARE(headlineOf(article()), u"예산안 통과"_s);
    }

    void aSourceIsReadWithItsNumber()
    {
        SourceRow row;
        row.kind = SourceRow::Kind::Outlet;
        row.title = u"동네방송"_s;
        row.count = 1200;
        language->speak(u"en"_s);
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 1,200 unread"_s);
        language->speak(u"ko"_s);
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 읽지 않은 기사 1,200건"_s);
        row.count = 999;
        row.countsFurther = true;
        QCOMPARE(numberOf(row), u"999+"_s);
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 읽지 않은 기사 999건 넘음"_s);
        language->speak(u"en"_s);
        QCOMPARE(SourceSpeech::row(row), u"동네방송, more than 999 unread"_s);
        language->speak(u"ko"_s);
        row.count = 1200;
        row.countsFurther = false;
        QCOMPARE(numberOf(row), u"1,200"_s);
        row.error = u"동네방송: 서버가 응답하지 않았습니다."_s; // begins with whom it is about, which has been said
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 읽지 않은 기사 1,200건, 서버가 응답하지 않았습니다."_s);
        row.kind = SourceRow::Kind::Folder;
        row.error = u"서버가 응답하지 않았습니다."_s;
        row.count = 0;
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 폴더, 서버가 응답하지 않았습니다."_s);
        row.kind = SourceRow::Kind::Smart;
        row.key = u"smart:bookmarks"_s;
        row.error.clear();
        row.count = 2;
        QCOMPARE(SourceSpeech::row(row), u"동네방송, 기사 2건"_s);
    }

    void datesAreWrittenAsTheLocaleDoes()
    {
        const QDateTime then(QDate(2026, 3, 9), QTime(12, 0));
        const QDateTime before(QDate(2024, 3, 9), QTime(12, 0));
        QCOMPARE(RelativeTime::shown(then, now(), QLocale(u"ko_KR"_s)), u"3월 9일"_s);
        QCOMPARE(RelativeTime::shown(before, now(), QLocale(u"ko_KR"_s)), u"2024. 3. 9."_s);
        QCOMPARE(RelativeTime::shown(then, now(), QLocale(u"en_GB"_s)), u"9 Mar"_s);
        QCOMPARE(RelativeTime::shown(then, now(), QLocale(u"en_US"_s)), u"Mar 9"_s);
        QCOMPARE(RelativeTime::shown(before, now(), QLocale(u"en_US"_s)), u"Mar 9, 2024"_s);
        QCOMPARE(RelativeTime::shown(before, now(), QLocale(u"en_GB"_s)), u"9 Mar 2024"_s);
    }

    void outletsFoldersAndBookmarksAreInTheOrderOfTheLanguage()
    {
        language->speak(u"ko"_s);
        SourceTreeInput input;
        qint64 id = 0;
        for (const QString& title : {u"한겨레"_s, u"Zebra"_s, u"가나"_s, u"abc"_s, u"Ärzte"_s}) {
            Outlet outlet;
            outlet.id = {++id};
            outlet.title = title;
            outlet.subscribed = true;
            input.outlets += outlet;
            input.bookmarkFolders += BookmarkFolder {title, 1};
        }
        const auto root = SourceTree::built(input);
        QStringList outlets;
        QStringList folders;
        for (const auto& row : root->children) {
            if (row->kind == SourceRow::Kind::Outlet)
                outlets += row->title;
            if (row->kind == SourceRow::Kind::BookmarkFolder)
                folders += row->title;
        }
        QCOMPARE(outlets, folders);
        QVERIFY2(outlets.indexOf(u"가나"_s) < outlets.indexOf(u"한겨레"_s), qPrintable(outlets.join(u' ')));
        QVERIFY2(outlets.indexOf(u"abc"_s) < outlets.indexOf(u"Zebra"_s), qPrintable(outlets.join(u' ')));
        QVERIFY2(outlets.indexOf(u"Ärzte"_s) < outlets.indexOf(u"Zebra"_s), qPrintable(outlets.join(u' ')));
    }

    void numbersInNamesAreInTheOrderOfTheirSize_data()
    {
        QTest::addColumn<QString>("spoken");
        for (const char* spoken : {"ko", "en", "C"})
            QTest::newRow(spoken) << QString::fromLatin1(spoken);
    }
    void numbersInNamesAreInTheOrderOfTheirSize()
    {
        QFETCH(const QString, spoken);
        language->speak(spoken);
        SourceTreeInput input;
        qint64 id = 0;
        for (const int number : {10, 2, 100, 1}) {
            const QString name = u"Day %1"_s.arg(number);
            Outlet outlet;
            outlet.id = {++id};
            outlet.title = name;
            outlet.subscribed = true;
            input.outlets += outlet;
            input.folders += QStringList {name};
            input.bookmarkFolders += BookmarkFolder {name, 1};
            input.bookmarkTags += BookmarkTag {name, 1};
            Author author;
            author.id = {id};
            author.name = name;
            author.articles = 1;
            input.authors += author;
        }
        const auto root = SourceTree::built(input);
        const QStringList ordered {u"Day 1"_s, u"Day 2"_s, u"Day 10"_s, u"Day 100"_s};
        for (const auto kind : {SourceRow::Kind::Outlet, SourceRow::Kind::Folder, SourceRow::Kind::Writer,
                                SourceRow::Kind::BookmarkFolder, SourceRow::Kind::BookmarkTag}) {
            QStringList names;
            for (const auto& row : root->children)
                if (row->kind == kind)
                    names += row->title;
            QCOMPARE(names, ordered);
        }
    }

    /// Counts change one by one; those who have as much then were read when they had not.
    void writersOfEqualCountsAreInTheOrderOfTheirNames()
    {
        language->speak(u"en"_s);
        SourceTreeInput input;
        qint64 id = 0;
        for (const auto& [name, unread] : {std::pair(u"Zoe"_s, 2), std::pair(u"가람"_s, 2), std::pair(u"Bob"_s, 3),
                                           std::pair(u"anna"_s, 2), std::pair(u"Carl"_s, 2)}) {
            Author author;
            author.id = {++id};
            author.name = name;
            author.articles = 5;
            author.unread = unread;
            input.authors += author;
        }
        const auto writers = [&input] {
            QStringList names;
            const auto root = SourceTree::built(input);
            for (const auto& row : root->children)
                if (row->kind == SourceRow::Kind::Writer)
                    names += row->title;
            return names;
        };
        const QStringList ordered {u"Bob"_s, u"anna"_s, u"Carl"_s, u"Zoe"_s, u"가람"_s};
        QCOMPARE(writers(), ordered);
        // Who is among the first is told by the library's order, which all come in.
        std::sort(input.authors.begin(), input.authors.end(),
                  [](const Author& a, const Author& b) { return a.name.toCaseFolded() < b.name.toCaseFolded(); });
        input.writersShown = 3;
        QCOMPARE(writers(), ordered.mid(0, 3));
        for (const Author& author : std::as_const(input.authors))
            if (author.name == ordered.last())
                input.openedKey = u"author:%1"_s.arg(author.id.value);
        QCOMPARE(writers(), ordered.mid(0, 3) + ordered.mid(4)); // whose articles are listed is never missing
    }

private:
    static QDateTime now() { return {QDate(2026, 11, 25), QTime(12, 0)}; }

    static Article article()
    {
        Article article;
        article.title = u"예산안 통과"_s;
        article.authors = {{{1}, u"박민수"_s}};
        article.outletTitle = u"동네방송"_s;
        article.published = now().addSecs(-2 * 3600 - 60);
        article.bookmarked = true;
        return article;
    }

    std::unique_ptr<Language> language;
};

QTEST_GUILESS_MAIN(TestSpokenWords)
#include "test_spoken_words.moc"
