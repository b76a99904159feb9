// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/clean_tree.h"

#include "core/url.h"
#include "render/html_text.h"

#include <QHash>
#include <QSet>
#include <QUrl>

#include <libxml/HTMLparser.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr qsizetype kLongest = 4'000'000;
constexpr int kDeepest = 200;

enum class Kind { Dropped, Unwrapped, Inline, Block, Paragraph, Heading, List, Item, Table, Figure, Pre, Rule, Linked };

struct Meaning
{
    Kind kind;
    const char* name = nullptr; ///< what it becomes
};

/// What HTML's elements become. Those that are not here are unwrapped: what they hold stays.
const QHash<QString, Meaning>& meanings()
{
    static const QHash<QString, Meaning> kMeanings = [] {
        QHash<QString, Meaning> all;
        const auto put = [&](Kind kind, std::initializer_list<const char*> names, const char* becomes = nullptr) {
            for (const char* name : names)
                all.insert(QLatin1StringView(name), {kind, becomes ? becomes : name});
        };
        put(Kind::Dropped, {"script",   "style",    "noscript", "template", "svg",    "canvas",   "head",   "title",
                            "meta",     "link",     "base",     "input",    "button", "select",   "option", "textarea",
                            "datalist", "dialog",   "map",      "area",     "source", "track",    "param",  "noframes",
                            "noembed",  "frameset", "applet",   "rp",       "xmp",    "plaintext"});
        put(Kind::Linked, {"iframe", "frame", "embed", "object", "video", "audio"});
        put(Kind::Inline, {"a",    "em",   "strong", "b",   "i",     "u",    "s",    "code", "kbd",
                           "samp", "var",  "sub",    "sup", "small", "mark", "q",    "cite", "abbr",
                           "dfn",  "span", "del",    "ins", "bdi",   "bdo",  "time", "ruby", "rt"});
        put(Kind::Inline, {"strike"}, "s");
        put(Kind::Inline, {"tt"}, "code");
        put(Kind::Inline, {"acronym"}, "abbr");
        put(Kind::Block,
            {"div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "details", "center",
             "fieldset", "form", "hgroup", "dl", "picture-group", "noindex"},
            "div");
        put(Kind::Block, {"blockquote"});
        put(Kind::Paragraph, {"p", "summary", "legend", "dt", "dd", "caption", "figcaption"}, "p");
        put(Kind::Heading, {"h1", "h2"}, "h2");
        put(Kind::Heading, {"h3"}, "h3");
        put(Kind::Heading, {"h4", "h5", "h6"}, "h4");
        put(Kind::List, {"ul", "ol"});
        put(Kind::List, {"menu", "dir"}, "ul");
        put(Kind::Item, {"li"}, "div"); // outside of a list
        put(Kind::Table, {"table"});
        put(Kind::Figure, {"figure"});
        put(Kind::Pre, {"pre", "listing"}, "pre");
        put(Kind::Rule, {"hr"});
        return all;
    }();
    return kMeanings;
}

QString textOf(const xmlChar* text)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

QString nameOf(const xmlNode& node)
{
    return textOf(node.name).toLower();
}

Meaning meaningOf(const xmlNode& node)
{
    return meanings().value(nameOf(node), {Kind::Unwrapped});
}

bool isBlock(Kind kind)
{
    return kind != Kind::Dropped && kind != Kind::Unwrapped && kind != Kind::Inline && kind != Kind::Linked;
}

QString valueOf(const xmlNode& node, const char* name)
{
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetNoNsProp(const_cast<xmlNode*>(&node), reinterpret_cast<const xmlChar*>(name)), xmlFree);
    return value ? textOf(value.get()).trimmed() : QString();
}

/// What XML cannot hold would make the whole file unreadable.
QString allowedInXml(QString text)
{
    text.removeIf([](QChar c) {
        const char16_t u = c.unicode();
        return (u < 0x20 && u != '\t' && u != '\n' && u != '\r') || u == 0xFFFE || u == 0xFFFF
               || (u >= 0x7F && u < 0xA0);
    });
    return QString::fromUtf8(text.toUtf8()); // halves of pairs become U+FFFD
}

bool isBlank(const CleanNode& node)
{
    if (node.name.isEmpty())
        return QStringView(node.text).trimmed().isEmpty();
    return node.name == u"br";
}

class Cleaner
{
public:
    Cleaner(const PictureAddress& picture, const QString& mark)
        : m_picture(picture)
        , m_mark(mark)
    {
    }

    void findTargets(const xmlNode* node, int depth = 0)
    {
        for (; node && depth < kDeepest; node = node->next) {
            if (node->type != XML_ELEMENT_NODE)
                continue;
            const QString href = valueOf(*node, "href");
            if (href.startsWith(u'#') && href.size() > 1)
                m_wanted.insert(QUrl::fromPercentEncoding(href.mid(1).toUtf8()));
            if (const QString id = idOf(*node); !id.isEmpty() && !m_ids.contains(id))
                m_ids.insert(id, QStringLiteral("%1n%2").arg(m_mark).arg(m_ids.size() + 1));
            findTargets(node->children, depth + 1);
        }
    }

    std::vector<CleanNode> flow(const xmlNode* first, int depth) const
    {
        std::vector<CleanNode> out;
        for (const xmlNode* node = first; node && depth < kDeepest; node = node->next)
            addFlow(*node, depth, out);
        return out;
    }

private:
    static QString idOf(const xmlNode& node)
    {
        const QString id = valueOf(node, "id");
        return id.isEmpty() && nameOf(node) == u'a' ? valueOf(node, "name") : id;
    }

    bool hasBlocks(const xmlNode& node, int depth = 0) const
    {
        for (const xmlNode* child = node.children; child && depth < kDeepest; child = child->next)
            if (child->type == XML_ELEMENT_NODE && (isBlock(meaningOf(*child).kind) || hasBlocks(*child, depth + 1)))
                return true;
        return false;
    }

    CleanNode element(const char* name, const xmlNode& from) const
    {
        CleanNode node {QLatin1StringView(name), {}};
        const QString id = idOf(from);
        if (m_wanted.contains(id) && !m_used.contains(id)) {
            m_used.insert(id);
            node.attributes.emplaceBack(u"id"_s, m_ids.value(id));
        }
        const QString direction = valueOf(from, "dir").toLower();
        if (direction == u"rtl" || direction == u"ltr")
            node.attributes.emplaceBack(u"dir"_s, direction);
        const QString language = valueOf(from, "lang");
        const bool isTag =
            !language.isEmpty() && language.size() < 36 && std::all_of(language.begin(), language.end(), [](QChar c) {
                return c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
            });
        if (isTag && language.at(0).isLetter())
            node.attributes.emplaceBack(u"lang"_s, language);
        return node;
    }

    void addFlow(const xmlNode& node, int depth, std::vector<CleanNode>& out) const
    {
        if (node.type != XML_ELEMENT_NODE) {
            addPhrasing(node, depth, out);
            return;
        }
        const Meaning meaning = meaningOf(node);
        switch (meaning.kind) {
        case Kind::Block:
        case Kind::Item:
            add(withFlow(meaning.name, node, depth), out);
            break;
        case Kind::Paragraph:
            add(hasBlocks(node) ? withFlow("div", node, depth) : withPhrasing("p", node, depth), out);
            break;
        case Kind::Heading:
        case Kind::Pre:
            add(withPhrasing(meaning.name, node, depth), out);
            break;
        case Kind::List:
            add(list(meaning.name, node, depth), out);
            break;
        case Kind::Table:
            add(table(node, depth), out);
            break;
        case Kind::Figure:
            add(figure(node, depth), out);
            break;
        case Kind::Rule:
            out.push_back({u"hr"_s, {}});
            break;
        case Kind::Inline:
        case Kind::Unwrapped:
            if (hasBlocks(node)) {
                for (CleanNode& child : flow(node.children, depth + 1))
                    out.push_back(std::move(child));
                break;
            }
            [[fallthrough]];
        default:
            addPhrasing(node, depth, out);
        }
    }

    void addPhrasing(const xmlNode& node, int depth, std::vector<CleanNode>& out) const
    {
        if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
            out.push_back({{}, allowedInXml(textOf(node.content))});
            return;
        }
        if (node.type != XML_ELEMENT_NODE)
            return;
        const Meaning meaning = meaningOf(node);
        const QString name = nameOf(node);
        if (meaning.kind == Kind::Dropped || depth >= kDeepest)
            return;
        if (name == u"br" || name == u"wbr") {
            out.push_back({name, {}});
        } else if (name == u"img" || name == u"image") {
            addPicture(node, out);
        } else if (meaning.kind == Kind::Linked) {
            addLinkInstead(node, out);
        } else if (name == u"rt" && !m_inRuby) {
            addPhrasings(node, depth, out);
        } else if (meaning.kind == Kind::Inline) {
            addInline(meaning, node, depth, out);
        } else {
            addPhrasings(node, depth, out);
            if (isBlock(meaning.kind))
                out.push_back({{}, u" "_s});
        }
    }

    void addPhrasings(const xmlNode& parent, int depth, std::vector<CleanNode>& out) const
    {
        for (const xmlNode* child = parent.children; child; child = child->next)
            addPhrasing(*child, depth + 1, out);
    }

    void addInline(const Meaning& meaning, const xmlNode& node, int depth, std::vector<CleanNode>& out) const
    {
        const QLatin1StringView name(meaning.name);
        const bool isLink = name == "a"_L1;
        const QString address = isLink && !m_inLink ? linkAddress(valueOf(node, "href")) : QString();
        const bool wasInLink = m_inLink;
        const bool wasInRuby = m_inRuby;
        m_inLink = m_inLink || !address.isEmpty();
        m_inRuby = m_inRuby || name == "ruby"_L1;
        CleanNode made = element(isLink && address.isEmpty() ? "span" : meaning.name, node);
        addPhrasings(node, depth, made.children);
        m_inLink = wasInLink;
        m_inRuby = wasInRuby;
        if (!address.isEmpty())
            made.attributes.emplaceBack(u"href"_s, address);
        if (name == "abbr"_L1 && !valueOf(node, "title").isEmpty())
            made.attributes.emplaceBack(u"title"_s, allowedInXml(valueOf(node, "title")));
        if (name == "ruby"_L1
            && std::none_of(made.children.begin(), made.children.end(), [](auto& c) { return c.name == u"rt"; }))
            made.name = u"span"_s;
        if (name == "bdo"_L1 && made.attribute(u"dir"_s).isEmpty())
            made.name = u"span"_s;
        // A time whose words are no time needs an attribute that is one; nobody misses it in a file.
        if (name == "time"_L1)
            made.name = u"span"_s;
        if (!made.children.empty() || !made.attribute(u"id"_s).isEmpty())
            out.push_back(std::move(made));
    }

    QString linkAddress(const QString& href) const
    {
        if (href.startsWith(u'#')) {
            const QString target = QUrl::fromPercentEncoding(href.mid(1).toUtf8());
            return m_ids.contains(target) ? u'#' + m_ids.value(target) : QString();
        }
        const QUrl url(href, QUrl::TolerantMode);
        if (!url.isValid() || (!isWebAddress(url) && url.scheme() != u"mailto")
            || (isWebAddress(url) && url.host().isEmpty()))
            return {};
        return QString::fromLatin1(url.toEncoded());
    }

    void addPicture(const xmlNode& node, std::vector<CleanNode>& out) const
    {
        const QString description = allowedInXml(valueOf(node, "alt"));
        const QString address = m_picture(valueOf(node, "src"));
        if (!address.isEmpty())
            out.push_back({u"img"_s, {}, {{u"src"_s, address}, {u"alt"_s, description}}});
        else if (!description.isEmpty())
            out.push_back(CleanNode {u"em"_s, {}, {}, {CleanNode {{}, QString(u'[' + description + u']')}}});
    }

    void addLinkInstead(const xmlNode& node, std::vector<CleanNode>& out) const
    {
        QString source = valueOf(node, "src");
        if (source.isEmpty())
            source = valueOf(node, "data");
        for (const xmlNode* child = node.children; child && source.isEmpty(); child = child->next)
            if (child->type == XML_ELEMENT_NODE && nameOf(*child) == u"source")
                source = valueOf(*child, "src");
        const QString address = m_inLink ? QString() : linkAddress(source);
        if (address.isEmpty() || address.startsWith(u'#'))
            return;
        const QString title = valueOf(node, "title");
        const QString words = allowedInXml(title.isEmpty() ? QUrl(address).host() : title);
        out.push_back(CleanNode {u"a"_s, {}, {{u"href"_s, address}}, {CleanNode {{}, words}}});
    }

    CleanNode withFlow(const char* name, const xmlNode& node, int depth) const
    {
        CleanNode made = element(name, node);
        made.children = flow(node.children, depth + 1);
        return made;
    }

    CleanNode withPhrasing(const char* name, const xmlNode& node, int depth) const
    {
        CleanNode made = element(name, node);
        addPhrasings(node, depth, made.children);
        return made;
    }

    CleanNode list(const char* name, const xmlNode& node, int depth) const
    {
        CleanNode made = element(name, node);
        bool isNumber = false;
        const int start = valueOf(node, "start").toInt(&isNumber);
        if (isNumber && made.name == u"ol")
            made.attributes.emplaceBack(u"start"_s, QString::number(start));
        for (const xmlNode* child = node.children; child; child = child->next) {
            CleanNode item {u"li"_s, {}};
            if (child->type == XML_ELEMENT_NODE && nameOf(*child) == u"li")
                item = withFlow("li", *child, depth + 1);
            else
                addFlow(*child, depth + 1, item.children);
            add(std::move(item), made.children);
        }
        return made;
    }

    CleanNode figure(const xmlNode& node, int depth) const
    {
        CleanNode made = element("figure", node);
        CleanNode caption {u"figcaption"_s, {}};
        for (const xmlNode* child = node.children; child; child = child->next) {
            const bool isCaption = child->type == XML_ELEMENT_NODE && nameOf(*child) == u"figcaption";
            if (isCaption && caption.children.empty())
                caption = hasBlocks(*child) ? withFlow("figcaption", *child, depth + 1)
                                            : withPhrasing("figcaption", *child, depth + 1);
            else
                addFlow(*child, depth + 1, made.children);
        }
        add(std::move(caption), made.children);
        return made;
    }

    void addRows(const xmlNode* node, int depth, CleanNode& into) const
    {
        for (; node && depth < kDeepest; node = node->next) {
            if (node->type != XML_ELEMENT_NODE)
                continue;
            const QString name = nameOf(*node);
            if (name == u"thead" || name == u"tbody" || name == u"tfoot") {
                addRows(node->children, depth + 1, into);
            } else if (name == u"tr") {
                CleanNode row = element("tr", *node);
                for (const xmlNode* child = node->children; child; child = child->next) {
                    const QString cell = child->type == XML_ELEMENT_NODE ? nameOf(*child) : QString();
                    if (cell == u"td" || cell == u"th")
                        row.children.push_back(withFlow(cell == u"td" ? "td" : "th", *child, depth + 1));
                }
                if (!row.children.empty())
                    into.children.push_back(std::move(row));
            }
        }
    }

    CleanNode table(const xmlNode& node, int depth) const
    {
        CleanNode made = element("table", node);
        CleanNode body {u"tbody"_s, {}};
        addRows(node.children, depth + 1, body);
        if (!body.children.empty())
            made.children.push_back(std::move(body));
        return made;
    }

    static void add(CleanNode node, std::vector<CleanNode>& out)
    {
        const bool isEmpty = std::all_of(node.children.begin(), node.children.end(), isBlank);
        if (!isEmpty || !node.attribute(u"id"_s).isEmpty())
            out.push_back(std::move(node));
    }

    const PictureAddress& m_picture;
    QString m_mark;
    QSet<QString> m_wanted;
    QHash<QString, QString> m_ids; ///< as the source has it → ours
    mutable QSet<QString> m_used;
    mutable bool m_inLink = false;
    mutable bool m_inRuby = false;
};

void collectIds(const std::vector<CleanNode>& nodes, QSet<QString>& ids)
{
    for (const CleanNode& node : nodes) {
        ids.insert(node.attribute(u"id"_s));
        collectIds(node.children, ids);
    }
}

/// A link to a place that did not make it into the file is none.
void dropDeadLinks(std::vector<CleanNode>& nodes, const QSet<QString>& ids)
{
    for (CleanNode& node : nodes) {
        const QString address = node.name == u'a' ? node.attribute(u"href"_s) : QString();
        if (address.startsWith(u'#') && !ids.contains(address.mid(1))) {
            node.name = u"span"_s;
            node.attributes.removeIf([](const auto& attribute) { return attribute.first == u"href"; });
        }
        dropDeadLinks(node.children, ids);
    }
}

std::vector<CleanNode> paragraphsOf(const QString& html)
{
    std::vector<CleanNode> paragraphs;
    for (const QString& line : textFromHtml(html).split(u'\n', Qt::SkipEmptyParts))
        paragraphs.push_back(CleanNode {u"p"_s, {}, {}, {CleanNode {{}, allowedInXml(line)}}});
    return paragraphs;
}

} // namespace

std::vector<CleanNode> cleanTree(const QString& html, const PictureAddress& picture, const QString& mark)
{
    const QByteArray bytes = html.left(kLongest).toUtf8();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                                &htmlFreeParserCtxt);
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlCtxtReadMemory(parser.get(), bytes.constData(), int(bytes.size()), nullptr, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
        &xmlFreeDoc);
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    // Nested beyond all reason, the parser gave up: the words are there all the same.
    if (!root || parser->disableSAX)
        return paragraphsOf(html.left(kLongest));
    Cleaner cleaner(picture, mark);
    cleaner.findTargets(root);
    std::vector<CleanNode> nodes = cleaner.flow(root->children, 0);
    QSet<QString> ids;
    collectIds(nodes, ids);
    dropDeadLinks(nodes, ids);
    return nodes;
}

} // namespace byline
