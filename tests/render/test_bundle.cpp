// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/bundle.h"
#include "render/clean_tree.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace byline;
using namespace Qt::StringLiterals;

namespace {

QByteArray onePixel()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                                  "RU5ErkJggg==");
}

Picture pictureOf(const QByteArray& bytes, const QString& type)
{
    return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), type, bytes};
}

FullArticle articleOf(qint64 id, const QString& title, const QString& html)
{
    FullArticle full;
    full.article.id = {id};
    full.article.title = title;
    full.article.url = u"https://outlet.example/%1?a=1&b=2"_s.arg(id);
    full.article.outletTitle = u"하루 & Co"_s;
    full.article.published = QDateTime(QDate(2026, 11, 23), QTime(8, 5), Qt::UTC);
    full.article.language = u"ko"_s;
    full.authors = {
        Author {.id = {1}, .name = u"김민수"_s, .url = {}, .avatar = {}, .email = {}, .role = {}, .outlets = {}}};
    full.html = html;
    return full;
}

Bundle bundleOf(const QList<FullArticle>& articles)
{
    Bundle bundle;
    bundle.articles = articles;
    bundle.locale = QLocale(QLocale::Korean);
    bundle.now = QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC);
    const Picture png = pictureOf(onePixel(), u"image/png"_s);
    const Picture webp = pictureOf("RIFF....WEBP", u"image/webp"_s);
    bundle.pictures = {{png.hash, png}, {webp.hash, webp}};
    bundle.hashes = {{u"https://outlet.example/a.png"_s, png.hash}, {u"https://outlet.example/b.webp"_s, webp.hash}};
    return bundle;
}

QString cleaned(const QString& html)
{
    return xhtmlOf(cleanTree(html, [](const QString&) { return QString(); }));
}

QList<QJsonObject> payloads()
{
    QFile file(QStringLiteral(BYLINE_SHARED "/corpora/payloads.json"));
    QList<QJsonObject> all;
    if (file.open(QIODevice::ReadOnly))
        for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll())["payloads"_L1].toArray())
            all += value.toObject();
    return all;
}

/// What stands in a file that must be well-formed: names of elements and attributes, values of addresses.
struct Seen
{
    QSet<QString> elements;
    QSet<QString> attributes;
    QStringList addresses;
    QString error;
};

Seen seenIn(const QString& xhtml)
{
    Seen seen;
    QXmlStreamReader xml(u"<x>"_s + xhtml + u"</x>"_s);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        seen.elements.insert(xml.name().toString());
        for (const QXmlStreamAttribute& attribute : xml.attributes()) {
            seen.attributes.insert(attribute.qualifiedName().toString());
            if (attribute.name() == u"href" || attribute.name() == u"src")
                seen.addresses += attribute.value().toString();
        }
    }
    seen.error = xml.hasError() ? xml.errorString() : QString();
    return seen;
}

const QString kRich =
    u"<p>첫 <em>문단</em><img src='https://outlet.example/a.png' alt='하나'></p>"
    "<p><a href='https://outlet.example/x'>link <a href='/y'>in link</a></a></p>"
    "<figure><img src='https://outlet.example/b.webp' alt='두 개'><figcaption>설명</figcaption><p>more</p></figure>"
    "<p>in <div>a block</div> text</p><span><h2>heading in a span</h2></span>"
    "<ul>loose<li>one<ul><li>two</li></ul></li><p>three</p></ul><li>alone</li>"
    "<table><tr><td>1<td>2<tr><th>3</table><table></table><td>lost</td>"
    "<dl><dt>term<dd>meaning</dl><p id=n1>note<a href='#n2'>2</a><a href='#gone'>dead</a></p><p id=n2>back "
    "<a href='#n1'>1</a></p><ruby>漢<rp>(</rp><rt>한</rt></ruby><rt>alone</rt><pre>a\n  <b>b</b></pre>"
    "<blockquote>said</blockquote><h1>big</h1><hr><center>middle</center><font color=red>red</font>"
    "<iframe src='https://video.example/1' title='a film'></iframe><video><source "
    "src='https://v.example/2.mp4'></video>"
    "<time datetime='x'>now</time><abbr title='a b'>ab</abbr><p dir=rtl lang=ar>نص</p><img src='https://outlet.example/none.png' alt='missing'>"_s;

} // namespace

class TestBundle final : public QObject
{
    Q_OBJECT

private slots:
    void htmlComesOutWellFormedWithItsText()
    {
        const QString out = cleaned(kRich);
        const Seen seen = seenIn(out);
        QCOMPARE(seen.error, QString());
        for (const QString& word : {u"첫"_s, u"in link"_s, u"a block"_s, u"heading in a span"_s, u"loose"_s, u"alone"_s,
                                    u"meaning"_s, u"a film"_s, u"v.example"_s, u"[missing]"_s, u"middle"_s, u"نص"_s})
            QVERIFY2(out.contains(word), qPrintable(word));
        QVERIFY(out.contains(u"<a href=\"#"_s));
        QVERIFY2(out.contains(u"<span>dead</span>"_s), "a link to a place that is not there is none");
        QVERIFY(!out.contains(u"<p><div"_s));
    }

    void nothingThatRunsOrLoadsGetsIntoAFile()
    {
        const QSet<QString> elements {
            u"x"_s,      u"p"_s,          u"div"_s,   u"blockquote"_s, u"h2"_s,   u"h3"_s,   u"h4"_s,   u"ul"_s,
            u"ol"_s,     u"li"_s,         u"table"_s, u"tbody"_s,      u"tr"_s,   u"td"_s,   u"th"_s,   u"pre"_s,
            u"figure"_s, u"figcaption"_s, u"hr"_s,    u"br"_s,         u"wbr"_s,  u"img"_s,  u"a"_s,    u"em"_s,
            u"strong"_s, u"b"_s,          u"i"_s,     u"u"_s,          u"s"_s,    u"code"_s, u"kbd"_s,  u"samp"_s,
            u"var"_s,    u"sub"_s,        u"sup"_s,   u"small"_s,      u"mark"_s, u"q"_s,    u"cite"_s, u"abbr"_s,
            u"dfn"_s,    u"span"_s,       u"del"_s,   u"ins"_s,        u"bdi"_s,  u"bdo"_s,  u"ruby"_s, u"rt"_s};
        const QSet<QString> attributes {u"href"_s, u"src"_s,  u"alt"_s,   u"id"_s,
                                        u"dir"_s,  u"lang"_s, u"title"_s, u"start"_s};
        const QList<QJsonObject> all = payloads();
        if (all.isEmpty())
            QSKIP("../shared is not here");
        for (const QJsonObject& payload : all) {
            QString html = payload["payload"_L1].toString();
            html.replace(u"{CANARY}"_s, u"http://127.0.0.1:1/c"_s).replace(u"{CHOST}"_s, u"127.0.0.1:1"_s);
            const QString out = cleaned(html);
            const Seen seen = seenIn(out);
            const QByteArray id = payload["id"_L1].toString().toUtf8();
            QVERIFY2(seen.error.isEmpty(), id + ": " + seen.error.toUtf8() + " in " + out.toUtf8());
            QVERIFY2((seen.elements - elements).isEmpty(), id + ": " + out.toUtf8());
            QVERIFY2((seen.attributes - attributes).isEmpty(), id + ": " + out.toUtf8());
            for (const QString& address : seen.addresses)
                QVERIFY2(address.startsWith(u"http"_s) || address.startsWith(u"mailto:"_s) || address.startsWith(u'#'),
                         id + ": " + address.toUtf8());
            const QString text = markdownOf(cleanTree(html, [](const QString&) { return QString(); }));
            static const QRegularExpression kHtml(u"<(?!https?:)[a-zA-Z/!?]"_s);
            static const QRegularExpression kBadLink(u"\\]\\((?!https?:|mailto:)"_s);
            // Within code it is shown, not meant.
            QString outside = text;
            outside.remove(QRegularExpression(u"(`+)[\\s\\S]*?\\1"_s));
            QVERIFY2(!outside.contains(kHtml), id + ": " + text.toUtf8());
            QVERIFY2(!outside.contains(kBadLink), id + ": " + text.toUtf8());
            QVERIFY2(!outside.contains(u"!["_s), id + ": " + text.toUtf8());
        }
    }

    void theHtmlFileHoldsItsPicturesAndAsksForNothing()
    {
        const QByteArray file =
            htmlFile(bundleOf({articleOf(1, u"제목 <b>"_s, kRich), articleOf(2, u"Two"_s, u"<p>two"_s)}));
        QVERIFY(file.contains("default-src 'none'"));
        QVERIFY(file.contains("data:image/png;base64," + onePixel().toBase64()));
        QVERIFY(file.contains("제목 &lt;b&gt;"));
        QVERIFY(file.contains("href=\"#article-2\""));
        QVERIFY(file.contains("김민수"));
        for (const QByteArray loading : {"<script", "<link", "src=\"http", "<iframe", "srcset", "url("})
            QVERIFY2(!file.contains(loading), loading);
    }

    void markdownKeepsTheTextAndHoldsItsPictures()
    {
        const QString file = QString::fromUtf8(markdownFile(bundleOf(
            {articleOf(1, u"A *title*"_s,
                       u"<h2>Part</h2><p>1. no list</p><p># no heading</p><p>x<sup>2</sup><sub>ab</sub></p><p>a "
                       u"<strong>b</strong> "
                       u"&lt;script&gt; <a "
                       "href='https://x.example/(1)'>l</a></p><ol start=3><li>x<li>y<ul><li>z</ul></ol><pre>if (a &lt; "
                       "b)\n  c;</pre>"
                       "<blockquote><p>q</p><p>r</p></blockquote><table><tr><td>1<td>2</table><img "
                       "src='https://outlet.example/a.png' alt='alt ]'>"_s)})));
        for (const QString& piece : {u"# A \\*title\\*\n"_s, u"## Part"_s, u"1\\. no list"_s, u"\\# no heading"_s,
                                     u"x²ab"_s, u"a **b** &lt;script&gt; [l](https://x.example/%281%29)"_s,
                                     u"3. x\n4. y\n\n   - z"_s, u"```\nif (a < b)\n  c;\n```"_s, u"> q\n>\n> r"_s,
                                     u"| 1 | 2 |\n| --- | --- |"_s, u"![alt \\]][picture-1]"_s,
                                     u"[picture-1]: data:image/png;base64,"_s, u"<https://outlet.example/1?a=1&b=2>"_s})
            QVERIFY2(file.contains(piece), qPrintable(piece + u"\n---\n"_s + file));
    }

    void aHeadlineThatTheTextBeginsWithIsShownOnce()
    {
        const auto times = [](const QString& html) {
            const QString file = QString::fromUtf8(markdownFile(bundleOf({articleOf(1, u"한강의 밤, 다시"_s, html)})));
            return file.count(u"한강의 밤"_s);
        };
        QCOMPARE(
            times(
                u"<div><img src='https://outlet.example/a.png'><div><h1>한강의 <em>밤</em> 다시</h1><p>글</p></div></div>"_s),
            1);
        QCOMPARE(times(u"<h2>한강의 밤, 다시</h2><p>글</p>"_s), 1);
        QCOMPARE(times(u"<p>글</p><h2>한강의 밤, 다시</h2>"_s), 2); // it heads a part
        QCOMPARE(times(u"<h2>한강의 밤, 다시 또</h2><p>글</p>"_s), 2);
        QCOMPARE(times(u"<h2>다른 말</h2><h2>한강의 밤, 다시</h2>"_s), 2);
    }

    void dateIsSaidAsOnThePage()
    {
        FullArticle undated = articleOf(2, u"Undated"_s, u"<p>x</p>"_s);
        undated.article.published = {};
        const QString file =
            QString::fromUtf8(markdownFile(bundleOf({articleOf(1, u"Dated"_s, u"<p>x</p>"_s), undated})));
        static const QRegularExpression kSeconds(u"\\d:\\d\\d:\\d\\d|초"_s);
        QVERIFY2(!kSeconds.match(file).hasMatch(), qPrintable(file));
        QVERIFY2(file.contains(u"2026"_s) && !file.contains(u" ·\\"_s) && !file.contains(u" · \\"_s), qPrintable(file));
    }

    void theBookBeginsWithItsKindInPlainBytes()
    {
        const auto file = epubFile(bundleOf({articleOf(1, u"제목"_s, kRich)}));
        QVERIFY(file.has_value());
        QVERIFY(file->startsWith("PK\x03\x04"));
        QCOMPARE(file->mid(30, 28), QByteArray("mimetypeapplication/epub+zip"));
    }

    void theBookIsInOrder()
    {
        const QString check = QStandardPaths::findExecutable(u"epubcheck"_s);
        const QString java = QStandardPaths::findExecutable(u"java"_s);
        if (check.isEmpty() || java.isEmpty())
            QSKIP("epubcheck is not installed");
        QList<FullArticle> articles {articleOf(1, u"제목 & \"more\""_s, kRich), articleOf(2, u"Second"_s, kRich)};
        // Whatever outlets write: all of it in one book.
        qint64 id = 3;
        for (const QJsonObject& payload : payloads())
            if (payload["group"_L1].toString() == u"core")
                articles += articleOf(id++, payload["title"_L1].toString(), payload["payload"_L1].toString());
        const auto file = epubFile(bundleOf(articles));
        QVERIFY(file.has_value());
        QTemporaryDir folder;
        QFile book(folder.filePath(u"book.epub"_s));
        QVERIFY(book.open(QIODevice::WriteOnly));
        book.write(*file);
        book.close();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(java, {u"-jar"_s, check, book.fileName()}); // Debian's command is the archive itself
        QVERIFY2(process.waitForStarted(), qPrintable(process.errorString()));
        QVERIFY(process.waitForFinished(100'000));
        const QByteArray said = process.readAll();
        QVERIFY2(process.exitCode() == 0 && !said.contains("WARNING("), said.left(6000));
    }

    void aVeryLongOrDeepPageEndsInTime()
    {
        QVERIFY(cleaned(u"<div>"_s.repeated(100'000) + u"deep"_s).contains(u"deep"_s));
        QVERIFY(cleaned(u"<p>word</p>"_s.repeated(300'000)).size() > 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestBundle)
#include "test_bundle.moc"
