// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reading_choices.h"

#include "store/undo.h"
#include "whole_library.h"

using namespace byline;
using namespace Qt::StringLiterals;

class ReadingChoices final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LibraryForTest> m_library;
    OutletId m_outlet;
    ArticleId m_article;
    Connection& db() { return m_library->db(); }

private slots:
    void init()
    {
        m_library = std::make_unique<LibraryForTest>();
        m_outlet = m_library->outlet(u"a"_s);
        m_article = stored(db(), feedOf(m_outlet, {itemOf(u"1"_s, u"It begins and then…"_s)})).added.first();
    }

    void theChoiceIsTheOutletsOwn()
    {
        QCOMPARE(*readingChoice(db(), m_outlet), ReadingChoice {});
        const ReadingChoice chosen {TextSource::WebPage, true};
        QCOMPARE(setReadingChoice(db(), m_outlet, chosen)->outlets, QList<OutletId> {m_outlet});
        QCOMPARE(*readingChoice(db(), m_outlet), chosen);
        QCOMPARE(*readingChoice(db(), m_library->outlet(u"b"_s)), ReadingChoice {});
        QCOMPARE(setReadingChoice(db(), OutletId {999}, chosen).error().kind, ErrorKind::NotFound);
        QCOMPARE(readingChoice(db(), OutletId {999}).error().kind, ErrorKind::NotFound);
    }

    void thePlaceComesBackUntilItIsTheBeginning()
    {
        QCOMPARE(*readingPlace(db(), m_article), 0);
        QVERIFY(setReadingPlace(db(), m_article, 12).has_value());
        QVERIFY(setReadingPlace(db(), m_article, 17).has_value());
        QCOMPARE(*readingPlace(db(), m_article), 17);
        QVERIFY(setReadingPlace(db(), m_article, 0).has_value());
        QCOMPARE(*readingPlace(db(), m_article), 0);
        QVERIFY(setReadingPlace(db(), ArticleId {999}, 3).has_value()); // gone meanwhile
        QVERIFY(allWell(db()));
    }

    void theFullTextTellsHowMuchTheFeedGave()
    {
        QCOMPARE(articlesById(db(), {m_article})->first().extent, TextExtent::Teaser);
        QCOMPARE(fullText(db(), m_article).error().kind, ErrorKind::NotFound);
        const FullText same {u"<p>It begins and then…</p>"_s, u"It begins and then…"_s};
        QCOMPARE(storeFullText(db(), m_article, same, kNow)->updated, QList<ArticleId> {m_article});
        QCOMPARE(articlesById(db(), {m_article})->first().extent, TextExtent::Full);
        const FullText longer {u"<p>전문</p>"_s, u"전문 "_s.repeated(400)};
        QVERIFY(storeFullText(db(), m_article, longer, kNow).has_value());
        QCOMPARE(fullText(db(), m_article)->html, longer.html);
        QCOMPARE(fullText(db(), m_article)->text, longer.text);
        QCOMPARE(articlesById(db(), {m_article})->first().extent, TextExtent::Teaser);
        QVERIFY(storeFullText(db(), ArticleId {999}, longer, kNow)->updated.isEmpty());
        QVERIFY(allWell(db()));
    }

    void theyGoAndComeBackWithTheirOutlet()
    {
        QVERIFY(setReadingChoice(db(), m_outlet, {TextSource::FullText, false}).has_value());
        QVERIFY(setReadingPlace(db(), m_article, 5).has_value());
        const auto removed = removeOutlet(db(), m_outlet, kNow);
        QVERIFY(removed.has_value());
        QCOMPARE(*readingPlace(db(), m_article), 0);
        QVERIFY(undo(db(), removed->changes.undoStep).has_value());
        QCOMPARE(*readingPlace(db(), m_article), 5);
        QCOMPARE(readingChoice(db(), m_outlet)->source, TextSource::FullText);
    }
};

QTEST_GUILESS_MAIN(ReadingChoices)
#include "test_reading_choices.moc"
