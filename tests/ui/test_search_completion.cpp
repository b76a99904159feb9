// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/search_completion.h"

#include "library/language.h"
#include "store/search_query.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace byline;
using namespace Qt::StringLiterals;

/// What is offered while a search is typed, in both languages, and that searches know it.
class TestSearchCompletion final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        language = std::make_unique<Language>(QStringLiteral(BYLINE_TRANSLATIONS));
        field = std::make_unique<QLineEdit>();
        completion = new SearchCompletion(*field);
        completion->setNames([](const QString& name) {
            return name == u"author" ? QStringList {u"김민수"_s, u"Ken Sato"_s}
                   : name == u"tag"  ? QStringList {u"예산"_s}
                                     : QStringList {};
        });
    }
    void cleanup() { field.reset(), language.reset(); }

    void koreanIsOfferedWhereTheWindowSpeaksIt()
    {
        language->speak(u"ko"_s);
        QCOMPARE(completion->completions(u"기"_s), QStringList {u"기자:"_s});
        QCOMPARE(completion->completions(u"기자:김"_s), QStringList {u"기자:김민수"_s});
        QCOMPARE(completion->completions(u"-기자:ken"_s), QStringList {u"-기자:\"Ken Sato\""_s});
        QCOMPARE(completion->completions(u"태그:"_s), QStringList {u"태그:예산"_s});
        QCOMPARE(completion->completions(u"상태:안"_s), QStringList {u"상태:안읽음"_s});
        QVERIFY(completion->completions(u"이후:"_s).contains(u"이후:어제"_s));
        // Who is used to them has the others as well.
        QCOMPARE(completion->completions(u"au"_s), QStringList {u"author:"_s});
        QCOMPARE(completion->completions(u"author:김"_s), QStringList {u"author:김민수"_s});
        QCOMPARE(completion->completions(u"is:unr"_s), QStringList {u"is:unread"_s});
        QVERIFY(completion->completions(u"예산"_s).isEmpty());
        QVERIFY(completion->completions(u"모름:"_s).isEmpty());
    }

    void englishIsOfferedOnce()
    {
        language->speak(u"en"_s);
        QCOMPARE(completion->completions(u"a"_s), QStringList({u"author:"_s, u"after:"_s}));
        QCOMPARE(completion->completions(u"has:p"_s), QStringList {u"has:picture"_s});
        QVERIFY(completion->completions(u"기"_s).isEmpty());
    }

    void theFieldStaysInSightWhileItIsCompleted()
    {
        language->speak(u"en"_s);
        field->show();
        QVERIFY(QTest::qWaitForWindowExposed(field.get()));
        QTest::keyClicks(field.get(), u"author:"_s);
        QWidget* list = nullptr;
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->objectName() == u"searchCompletions")
                list = top;
        QVERIFY(list && list->isVisible());
        const int end = field->mapToGlobal(QPoint(0, field->height())).y();
        QVERIFY2(list->geometry().top() >= end, qPrintable(u"%1, %2"_s.arg(list->geometry().top()).arg(end)));
        QVERIFY(list->geometry().top() < end + 8);
    }

    void searchesKnowWhatIsOffered_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("ko") << u"ko"_s;
    }
    void searchesKnowWhatIsOffered()
    {
        QFETCH(const QString, spoken);
        language->speak(spoken);
        int offered = 0;
        for (char16_t first = u'a'; first <= u'z'; ++first)
            offered += checkAll(QString(QChar(first)), spoken);
        for (const QString& first : {u"기"_s, u"매"_s, u"태"_s, u"제"_s, u"이"_s, u"상"_s, u"포"_s})
            offered += checkAll(first, spoken);
        QVERIFY2(offered > 15, qPrintable(QString::number(offered)));
    }

private:
    /// Each value of each operator that begins so is a term of its own kind, not words to look for.
    int checkAll(const QString& begun, const QString& spoken)
    {
        int offered = 0;
        for (const QString& name : completion->completions(begun))
            for (const QString& term : completion->completions(name)) {
                ++offered;
                const Result<SearchQuery> query = parseSearch(term, QDateTime::currentDateTime());
                const bool known = query && query->size() == 1 && query->first().size() == 1
                                   && query->first().first().kind != SearchTerm::Kind::Words;
                if (!known)
                    QTest::qFail(qPrintable(u"%1: %2"_s.arg(spoken, term)), __FILE__, __LINE__);
            }
        return offered;
    }

    std::unique_ptr<Language> language;
    std::unique_ptr<QLineEdit> field;
    SearchCompletion* completion = nullptr; ///< of the field
};

QTEST_MAIN(TestSearchCompletion)
#include "test_search_completion.moc"
