// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/addresses.h"
#include "render/pictures.h"
#include "render/srcset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace byline;

namespace {

const QUrl kBase(u"https://daily.example/news/1/"_s);

QStringList found(const QString& html)
{
    return pictureUrls(html, kBase);
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private slots:
    void picturesAreFoundOnceInOrderAndAbsolute();
    void theBestOfSrcsetIsTaken();
    void lazyPicturesAreFoundBehindTheirPlaceholders();
    void pictureElementsCountOnce();
    void postersAreFound();
    void trackersAreLeftOut();
    void hiddenAndCommentedPicturesAreLeftOut();
    void keptPicturesAreTakenFromTheCopy();
    void everythingElseStaysByteForByte();
    void relativeAddressesBecomeAbsolute();
};

void TestPictures::picturesAreFoundOnceInOrderAndAbsolute()
{
    QCOMPARE(found(u"<p><img src='b.jpg'><img src=\"/a.jpg?x=1&amp;y=2\"><IMG SRC=b.jpg></p>"_s),
             QStringList({u"https://daily.example/news/1/b.jpg"_s, u"https://daily.example/a.jpg?x=1&y=2"_s}));
    QCOMPARE(found(u"<img src='data:image/png;base64,AAAA'><img src=''><img><img src='ftp://x/y'>"_s), QStringList());
}

void TestPictures::theBestOfSrcsetIsTaken()
{
    const QString ghost =
        u"<img src='/o.jpg' srcset='/size/w600/o.jpg 600w, /size/w1600/o.jpg 1600w, /size/w2400/o.jpg 2400w'>"_s;
    QCOMPARE(found(ghost), QStringList(u"https://daily.example/size/w1600/o.jpg"_s));
    QCOMPARE(bestOfSrcset(u"a.jpg, b.jpg 2x, c.jpg 3x"_s), u"b.jpg"_s);
    QCOMPARE(bestOfSrcset(u"big.jpg 4000w, huge.jpg 6000w"_s), u"big.jpg"_s);
    QCOMPARE(bestOfSrcset(u"https://x.example/w_300,h_200/a.jpg 300w,https://x.example/w_900,h_600/a.jpg 900w"_s),
             u"https://x.example/w_900,h_600/a.jpg"_s);
    QCOMPARE(bestOfSrcset(u" , "_s), QString());
}

void TestPictures::lazyPicturesAreFoundBehindTheirPlaceholders()
{
    QCOMPARE(found(u"<img src='data:image/gif;base64,R0' data-src='/real.jpg'>"_s),
             QStringList(u"https://daily.example/real.jpg"_s));
    QCOMPARE(found(u"<img src='/spinner.gif' data-srcset='/s.jpg 300w, /l.jpg 1200w'>"_s),
             QStringList(u"https://daily.example/l.jpg"_s));
}

void TestPictures::pictureElementsCountOnce()
{
    const QString html =
        u"<picture><source srcset='/a.webp 800w' type='image/webp'><img src='/a.jpg'></picture><img src='/b.jpg'>"_s;
    QCOMPARE(found(html), QStringList({u"https://daily.example/a.jpg"_s, u"https://daily.example/b.jpg"_s}));
    QCOMPARE(found(u"<picture><source srcset='/only.webp'><img alt='x'></picture>"_s),
             QStringList(u"https://daily.example/only.webp"_s));
}

void TestPictures::postersAreFound()
{
    QCOMPARE(found(u"<video poster='/p.jpg' src='/v.mp4'></video>"_s), QStringList(u"https://daily.example/p.jpg"_s));
}

void TestPictures::trackersAreLeftOut()
{
    QCOMPARE(found(u"<img src='/t.gif' width='1' height='1'><img src='/u.gif' height=0>"
                   u"<img src='/v.gif' style='display: none'>"
                   u"<img src='https://feeds.feedburner.com/~r/daily/~4/x'>"_s),
             QStringList());
    QCOMPARE(found(u"<img src='/a.jpg' width='100%'>"_s).size(), 1);
}

void TestPictures::hiddenAndCommentedPicturesAreLeftOut()
{
    QCOMPARE(
        found(u"<!-- <img src='/a.jpg'> --><script>'<img src=/b.jpg>'</script><template><img src=c.jpg></template>"_s),
        QStringList());
}

void TestPictures::keptPicturesAreTakenFromTheCopy()
{
    const QHash<QString, QString> kept {{u"https://daily.example/l.jpg"_s, u"byline://picture/abc"_s},
                                        {u"https://daily.example/a.webp"_s, u"byline://picture/def"_s}};
    QCOMPARE(
        withKeptPictures(u"<p>x <img class=k src='/s.gif' data-srcset=\"/l.jpg 1200w\" sizes=auto alt='그림'> y</p>"_s,
                         kBase, kept),
        u"<p>x <img class=k src=\"byline://picture/abc\"   alt='그림'> y</p>"_s);
    QCOMPARE(withKeptPictures(u"<img data-src=/l.jpg>"_s, kBase, kept), u"<img src=\"byline://picture/abc\" >"_s);
    QCOMPARE(withKeptPictures(u"<picture><source srcset='/a.webp'><img src='/not-kept.jpg'></picture>"_s, kBase, kept),
             u"<picture><source ><img src=\"byline://picture/def\"></picture>"_s);
}

void TestPictures::everythingElseStaysByteForByte()
{
    const QString strange = u"<P>Tom &amp Jerry&nbsp;<br/>\r\n<img src=/other.jpg srcset='/o 2x'>"
                            u"<custom-tag a=1 A='2'>&#xAC00;</Custom-Tag><!-- > --><a><div></a></div>"
                            u"<script>if (a<b) x('<img src=/l.jpg>')</script><![CDATA[x]]><b/ >"_s;
    const QHash<QString, QString> kept {{u"https://daily.example/l.jpg"_s, u"byline://picture/abc"_s}};
    QCOMPARE(withKeptPictures(strange, kBase, kept), strange);
    const QString withOne = strange + u"<img alt=x src = /l.jpg >"_s + strange;
    QCOMPARE(withKeptPictures(withOne, kBase, kept),
             strange + u"<img alt=x src=\"byline://picture/abc\" >"_s + strange);
}

void TestPictures::relativeAddressesBecomeAbsolute()
{
    QCOMPARE(withAbsoluteAddresses(u"<a href='../2/'>a</a><a href=\"#note\">b</a><a href='mailto:a@b.example'>c</a>"
                                   u"<img src=x.jpg srcset='x.jpg 1x, /y.jpg 2x'><a href='//cdn.example/z'>d</a>"_s,
                                   kBase),
             u"<a href=\"https://daily.example/news/2/\">a</a><a href=\"#note\">b</a><a href='mailto:a@b.example'>c</a>"
             u"<img src=\"https://daily.example/news/1/x.jpg\" srcset=\"https://daily.example/news/1/x.jpg 1x, "
             u"https://daily.example/y.jpg 2x\"><a href=\"https://cdn.example/z\">d</a>"_s);
    QCOMPARE(withAbsoluteAddresses(u"<a href='x'>"_s, QUrl()), u"<a href='x'>"_s);
}

QTEST_GUILESS_MAIN(TestPictures)
#include "test_pictures.moc"
