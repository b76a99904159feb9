// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quick_hash.h"
#include "library_for_test.h"
#include "store/pages.h"
#include "store/shelf.h"
#include "store/undo.h"

using namespace byline;

namespace {

Picture pictureOf(const QByteArray& bytes)
{
    return {pictureName(bytes), QStringLiteral("image/png"), bytes};
}

/// Two pictures for which the same is counted: of XXH3's first two strips the numbers at the beginning are added up
/// with nothing mixed in where their low halves are these (the beginnings of its secret), and so they may be exchanged.
QByteArray colliding(const QByteArray& first, const QByteArray& second)
{
    return "\xb8\xfe\x6c\x39" + first.left(4).leftJustified(60, 'x') + "\x7c\x01\x81\x2c"
           + second.left(4).leftJustified(260, 'x');
}

} // namespace

class Pages final : public QObject
{
    Q_OBJECT

private:
    LibraryForTest* m_library = nullptr;
    QList<ArticleId> m_ids;
    Connection& db() { return m_library->db(); }

private slots:
    void init()
    {
        m_library = new LibraryForTest;
        m_ids = stored(db(), feedOf(m_library->outlet(QStringLiteral("a")),
                                    {itemOf(QStringLiteral("1"), {}), itemOf(QStringLiteral("2"), {})}))
                    .added;
    }
    void cleanup() { delete m_library; }

    void aCopyComesBackAsItWasKept()
    {
        const Picture picture = pictureOf(QByteArray("\x89PNG\0\1", 6));
        const OfflineCopy copy {m_ids.at(0),
                                QStringLiteral("<p>전문</p>"),
                                QByteArray("<html>page"),
                                {{QStringLiteral("https://a.example/1.png"), {}}}};
        QCOMPARE(storeCopy(db(), copy, {{copy.pictures.first().url, picture}}, kNow)->updated,
                 QList<ArticleId> {m_ids.at(0)});
        const OfflineCopy kept = *offlineCopy(db(), m_ids.at(0));
        QCOMPARE(kept.html, copy.html);
        QCOMPARE(kept.page, copy.page);
        QCOMPARE(kept.pictures.size(), 1);
        QCOMPARE(kept.pictures.first().hash, picture.hash);
        QCOMPARE(byline::picture(db(), picture.hash)->bytes, picture.bytes);
        QCOMPARE(byline::picture(db(), picture.hash)->mimeType, picture.mimeType);
        QCOMPARE(articlesById(db(), m_ids)->first().saved, CopyState::Complete);
        QCOMPARE(smartCounts(db(), kNow)->saved, 1);
        ArticleQuery saved;
        saved.savedOnly = true;
        QCOMPARE(listed(db(), saved), QStringList {QStringLiteral("1")});
    }

    void whatTheShelfBringsAfterTheUserIsTheUsers()
    {
        const auto keptFor = [&](Keeper keeper) {
            OfflineCopy copy {m_ids.at(0), {}, {}, {}};
            copy.keeper = keeper;
            if (!storeCopy(db(), copy, {}, kNow))
                qFatal("not kept");
            return offlineCopy(db(), m_ids.at(0))->keeper;
        };
        QCOMPARE(keptFor(Keeper::Shelf), Keeper::Shelf);
        QCOMPARE(keptFor(Keeper::User), Keeper::User);
        QCOMPARE(keptFor(Keeper::Shelf), Keeper::User);
    }

    void theStateSaysWhatIsMissing()
    {
        const Picture picture = pictureOf("x");
        const auto state = [&](const QList<CopyPicture>& pictures) {
            if (!storeCopy(db(), {m_ids.at(0), {}, {}, pictures}, {{QStringLiteral("https://a.example/1"), picture}},
                           kNow))
                qFatal("not kept");
            return articlesById(db(), m_ids)->first().saved;
        };
        const CopyPicture there {QStringLiteral("https://a.example/1"), {}};
        const CopyPicture missing {QStringLiteral("https://a.example/2"), {}};
        const CopyPicture claimed {QStringLiteral("https://a.example/3"), QByteArray(64, '0')};
        QCOMPARE(state({}), CopyState::Complete);
        QCOMPARE(state({there, missing}), CopyState::Partial);
        QCOMPARE(state({missing}), CopyState::TextOnly);
        QCOMPARE(state({there, claimed}), CopyState::Partial);
        QCOMPARE(smartCounts(db(), kNow)->saved, 1);
        QCOMPARE(storeCopy(db(), {ArticleId {99}, {}, {}, {}}, {}, kNow).error().kind, ErrorKind::NotFound);
    }

    void aPictureIsKeptOnceAndGoesWithTheLastThatShowsIt()
    {
        const Picture picture = pictureOf("same");
        const QList<CopyPicture> shown {{QStringLiteral("https://a.example/1"), picture.hash}};
        for (const ArticleId id : m_ids)
            QVERIFY(storeCopy(db(), {id, {}, {}, shown}, {{shown.first().url, picture}}, kNow));
        QCOMPARE(integerOf(db(), "SELECT count(*) FROM picture"), 1);
        QCOMPARE(dropCopies(db(), {m_ids.at(0)})->updated.size(), 1);
        QCOMPARE(integerOf(db(), "SELECT count(*) FROM picture"), 1);
        QVERIFY(dropCopies(db(), m_ids));
        QCOMPARE(integerOf(db(), "SELECT count(*) FROM picture"), 0);
        QCOMPARE(offlineCopy(db(), m_ids.at(0)).error().kind, ErrorKind::NotFound);
        QCOMPARE(smartCounts(db(), kNow)->saved, 0);
    }

    void picturesForWhichTheSameIsCountedAreKeptEach()
    {
        const QList<QByteArray> both {colliding("here", "gone"), colliding("gone", "here")};
        QVERIFY(both.at(0) != both.at(1));
        QCOMPARE(QuickHash::of(both.at(0)), QuickHash::of(both.at(1)));
        const QStringList urls {QStringLiteral("https://a.example/1"), QStringLiteral("https://a.example/2")};
        // In one copy, and once more in another, where both are known.
        for (const ArticleId id : m_ids) {
            const OfflineCopy copy {id, {}, {}, {{urls.at(0), {}}, {urls.at(1), {}}}};
            QVERIFY(storeCopy(db(), copy, {{urls.at(0), pictureOf(both.at(0))}, {urls.at(1), pictureOf(both.at(1))}},
                              kNow));
            const QList<CopyPicture> kept = offlineCopy(db(), id)->pictures;
            for (int i : {0, 1})
                QCOMPARE(byline::picture(db(), kept.at(i).hash)->bytes, both.at(i));
        }
        QCOMPARE(integerOf(db(), "SELECT count(*) FROM picture"), 2);
        QVERIFY(storeIcon(db(), urls.at(0), pictureOf(both.at(1)), kNow));
        QCOMPARE(pictureByUrl(db(), urls.at(0))->bytes, both.at(1));
    }

    void aRemovedCopyComesBackWithItsPictures()
    {
        const Picture picture = pictureOf("shown");
        const QList<CopyPicture> shown {{QStringLiteral("https://a.example/1"), picture.hash}};
        QVERIFY(storeCopy(db(), {m_ids.at(0), QStringLiteral("<p>kept</p>"), "<html>page</html>", shown},
                          {{shown.first().url, picture}}, kNow));
        QVERIFY(!removeCopies(db(), {m_ids.at(1)}, kNow)->undoStep); // it had none
        const auto removed = removeCopies(db(), m_ids, kNow);
        QCOMPARE(removed->updated, QList<ArticleId> {m_ids.at(0)});
        QCOMPARE(offlineCopy(db(), m_ids.at(0)).error().kind, ErrorKind::NotFound);
        QCOMPARE(smartCounts(db(), kNow)->saved, 0);
        QCOMPARE(keptPictures(db(), m_ids.at(0), {shown.first().url})->size(), 0);
        const auto undone = undo(db(), removed->undoStep);
        QCOMPARE(undone->changes.updated, QList<ArticleId> {m_ids.at(0)});
        QCOMPARE(undone->step.count, 1);
        const auto copy = offlineCopy(db(), m_ids.at(0));
        QCOMPARE(copy->html, QStringLiteral("<p>kept</p>"));
        QCOMPARE(copy->page, QByteArray("<html>page</html>"));
        QCOMPARE(copyStateOf(*copy), CopyState::Complete);
        QCOMPARE(byline::picture(db(), picture.hash)->bytes, picture.bytes);
        QCOMPARE(smartCounts(db(), kNow)->saved, 1);
        QVERIFY(redo(db(), removed->undoStep));
        QCOMPARE(smartCounts(db(), kNow)->saved, 0);
        QVERIFY(undo(db(), removed->undoStep));
        QCOMPARE(offlineCopy(db(), m_ids.at(0))->pictures.size(), 1);
    }

    void aCopyMadeSinceIsNotReplacedByTheRemovedOne()
    {
        QVERIFY(storeCopy(db(), {m_ids.at(0), QStringLiteral("<p>old</p>"), {}, {}}, {}, kNow));
        const auto removed = removeCopies(db(), m_ids, kNow);
        QVERIFY(storeCopy(db(), {m_ids.at(0), QStringLiteral("<p>new</p>"), {}, {}}, {}, kNow));
        QCOMPARE(undo(db(), removed->undoStep)->changes.updated.size(), 0);
        QCOMPARE(offlineCopy(db(), m_ids.at(0))->html, QStringLiteral("<p>new</p>"));
    }

    void theRoomOfARemovedCopyIsFreeAfterAWhile()
    {
        const auto pictures = [this] { return integerOf(db(), "SELECT count(*) FROM picture"); };
        const Picture picture = pictureOf("shown");
        const OfflineCopy copy {m_ids.at(0), {}, {}, {{QStringLiteral("https://a.example/1"), picture.hash}}};
        QVERIFY(storeCopy(db(), copy, {{copy.pictures.first().url, picture}}, kNow));
        const auto removed = removeCopies(db(), m_ids, kNow);
        QVERIFY(!forgetRemovedCopies(db(), kNow)->undoStep); // not yet
        QCOMPARE(pictures(), 1);
        QVERIFY(forgetRemovedCopies(db(), kNow.addSecs(1)));
        QCOMPARE(pictures(), 0);
        QCOMPARE(undo(db(), removed->undoStep).error().kind, ErrorKind::NotFound);
        // Also when its step goes because something else was done after it had been taken back.
        QVERIFY(storeCopy(db(), copy, {{copy.pictures.first().url, picture}}, kNow));
        QVERIFY(undo(db(), removeCopies(db(), m_ids, kNow)->undoStep));
        QVERIFY(dropCopies(db(), m_ids));
        QCOMPARE(pictures(), 1);
        QVERIFY(setRead(db(), m_ids, ReadState::Read, kNow));
        QCOMPARE(pictures(), 0);
    }

    void iconsAndPicturesAreFoundByTheirAddress()
    {
        const QString url = QStringLiteral("https://a.example/icon.png");
        QVERIFY(storeIcon(db(), url, pictureOf("old"), kNow));
        QVERIFY(storeIcon(db(), url, pictureOf("new"), kNow));
        QCOMPARE(pictureByUrl(db(), url)->bytes, QByteArray("new"));
        QCOMPARE(integerOf(db(), "SELECT count(*) FROM picture"), 1);
        const Picture picture = pictureOf("p");
        const QString shown = QStringLiteral("https://a.example/p.png");
        QVERIFY(storeCopy(db(), {m_ids.at(0), {}, {}, {{shown, {}}}}, {{shown, picture}}, kNow));
        QCOMPARE(pictureByUrl(db(), shown)->bytes, picture.bytes);
        QCOMPARE(pictureByUrl(db(), QStringLiteral("https://x")).error().kind, ErrorKind::NotFound);
        const auto kept = *keptPictures(db(), m_ids.at(0), {url, shown, QStringLiteral("https://x")});
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.value(shown), picture.hash);
        QCOMPARE(keptPictures(db(), m_ids.at(1), {shown})->size(), 0);
    }
};

QTEST_GUILESS_MAIN(Pages)
#include "test_pages.moc"
