// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/clean_tree.h"
#include "render/markup.h"

#include <QRegularExpression>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

bool isVoid(const QString& name)
{
    return name == u"br" || name == u"hr" || name == u"img" || name == u"wbr";
}

void writeXhtml(const CleanNode& node, QString& out)
{
    if (node.name.isEmpty()) {
        out += escaped(node.text);
        return;
    }
    out += u'<' + node.name;
    for (const auto& [name, value] : node.attributes)
        out += u' ' + name + "=\""_L1 + escaped(value) + u'"';
    if (isVoid(node.name)) {
        out += "/>"_L1;
        return;
    }
    out += u'>';
    for (const CleanNode& child : node.children)
        writeXhtml(child, out);
    out += "</"_L1 + node.name + u'>';
}

/// Text in which nothing is markup, neither Markdown's nor HTML's.
QString plain(const QString& text)
{
    static const QRegularExpression kSpecial(u"([\\\\`*_\\[\\]~|])"_s);
    static const QRegularExpression kSpaces(u"[ \\t\\r\\n]+"_s);
    QString result = text;
    result.replace(kSpaces, u" "_s).replace(kSpecial, u"\\\\1"_s);
    return result.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

/// What would begin a heading, list or quotation at the beginning of a line.
QString lineSafe(QString line)
{
    static const QRegularExpression kStart(u"^(\\s*)([#+\\-=]|\\d+[.)])"_s);
    line = line.trimmed();
    const auto match = kStart.match(line);
    if (!match.hasMatch())
        return line;
    const qsizetype last = match.capturedEnd(2) - 1;
    return line.insert(last, u'\\');
}

QString addressInMarkdown(const QString& address)
{
    QString safe = address;
    safe.replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    return safe.replace(u' ', u"%20"_s).replace(u'\n', QString()).replace(u'\\', u"%5C"_s);
}

QString flat(const CleanNode& node)
{
    QString text = node.text;
    for (const CleanNode& child : node.children)
        text += child.name == u"br" ? u"\n"_s : flat(child);
    return text;
}

constexpr QStringView kSigns = u"0123456789+-=()n";
constexpr QStringView kRaised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
constexpr QStringView kLowered = u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

/// Markdown has no mark for what is raised or lowered, and x² must not become x2: in letters that are so by themselves,
/// where there are some for all of it.
std::optional<QString> raised(const QString& text, QStringView signs)
{
    QString letters;
    for (const QChar c : text) {
        const qsizetype at = kSigns.indexOf(c);
        if (at < 0)
            return {};
        letters += signs.at(at);
    }
    return letters;
}

class MarkdownWriter
{
public:
    QString blocks(const std::vector<CleanNode>& nodes)
    {
        QStringList parts;
        QString line; // what stands between blocks
        const auto endLine = [&] {
            QStringList lines = line.trimmed().split(u'\n');
            for (QString& one : lines)
                one = lineSafe(one);
            if (const QString text = lines.join(u'\n'); !text.isEmpty())
                parts += text;
            line.clear();
        };
        for (const CleanNode& node : nodes) {
            if (!isBlockName(node.name)) {
                line += inlineOf(node);
                continue;
            }
            endLine();
            if (const QString text = block(node); !text.isEmpty())
                parts += text;
        }
        endLine();
        return parts.join(u"\n\n"_s);
    }

private:
    static bool isBlockName(const QString& name)
    {
        static const QStringList kBlocks {u"p"_s,          u"div"_s, u"h2"_s,  u"h3"_s,        u"h4"_s,
                                          u"ul"_s,         u"ol"_s,  u"li"_s,  u"table"_s,     u"figure"_s,
                                          u"figcaption"_s, u"hr"_s,  u"pre"_s, u"blockquote"_s};
        return kBlocks.contains(name);
    }

    QString block(const CleanNode& node)
    {
        const QString& name = node.name;
        if (name == u"hr")
            return u"* * *"_s;
        if (name == u"h2" || name == u"h3" || name == u"h4")
            return QString(name.at(1).digitValue(), u'#') + u' ' + inlines(node).simplified();
        if (name == u"pre")
            return fenced(flat(node));
        if (name == u"blockquote")
            return prefixed(blocks(node.children), u"> "_s, u"> "_s);
        if (name == u"ul" || name == u"ol")
            return list(node);
        if (name == u"table")
            return table(node);
        if (name == u"figcaption")
            return u'*' + inlines(node).simplified().remove(u'*') + u'*';
        return blocks(node.children);
    }

    static QString fenced(const QString& code)
    {
        QString fence = u"```"_s;
        while (code.contains(fence))
            fence += u'`';
        return fence + u'\n' + (code.endsWith(u'\n') ? code.chopped(1) : code) + u'\n' + fence;
    }

    static QString prefixed(const QString& text, const QString& first, const QString& rest)
    {
        QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i)
            lines[i] = lines.at(i).isEmpty() ? QString(i == 0 ? first : rest).trimmed()
                                             : (i == 0 ? first : rest) + lines.at(i);
        return lines.join(u'\n');
    }

    QString list(const CleanNode& node)
    {
        int number = node.attribute(u"start"_s).isEmpty() ? 1 : node.attribute(u"start"_s).toInt();
        QStringList items;
        for (const CleanNode& item : node.children) {
            const QString mark = node.name == u"ol" ? QStringLiteral("%1. ").arg(number++) : u"- "_s;
            items += prefixed(blocks(item.children), mark, QString(mark.size(), u' '));
        }
        return items.join(u'\n');
    }

    QString table(const CleanNode& node)
    {
        QStringList rows;
        qsizetype columns = 0;
        for (const CleanNode& body : node.children)
            for (const CleanNode& row : body.children)
                columns = qMax(columns, qsizetype(row.children.size()));
        for (const CleanNode& body : node.children)
            for (const CleanNode& row : body.children) {
                QStringList cells;
                for (const CleanNode& cell : row.children)
                    cells += inlines(cell).simplified();
                while (cells.size() < columns)
                    cells += QString();
                rows += u"| "_s + cells.join(u" | "_s) + u" |"_s;
                if (rows.size() == 1)
                    rows += u'|' + u" --- |"_s.repeated(columns);
            }
        return rows.join(u'\n');
    }

    QString inlines(const CleanNode& node)
    {
        QString text;
        for (const CleanNode& child : node.children)
            text += isBlockName(child.name) ? u' ' + inlines(child) : inlineOf(child);
        return text;
    }

    static QString around(const QString& text, const QString& mark)
    {
        const QString inner = text.trimmed();
        if (inner.isEmpty())
            return text;
        return (text.at(0).isSpace() ? u" "_s : QString()) + mark + inner + mark
               + (text.back().isSpace() ? u" "_s : QString());
    }

    QString inlineOf(const CleanNode& node)
    {
        const QString& name = node.name;
        if (name.isEmpty())
            return plain(node.text);
        if (name == u"br")
            return u"\\\n"_s;
        if (name == u"img") {
            const QString address = node.attribute(u"src"_s);
            return u"!["_s + plain(node.attribute(u"alt"_s)).simplified() + u']'
                   + (address.startsWith(u'[') ? address : u'(' + addressInMarkdown(address) + u')');
        }
        if (name == u"code" || name == u"kbd" || name == u"samp") {
            const QString code = flat(node).simplified();
            QString fence = u"`"_s;
            while (code.contains(fence))
                fence += u'`';
            return code.isEmpty() ? QString() : fence + (fence.size() > 1 ? u' ' + code + u' ' : code) + fence;
        }
        const QString inner = inlines(node);
        if (name == u'a') {
            const QString address = node.attribute(u"href"_s);
            return address.startsWith(u'#') || inner.trimmed().isEmpty()
                       ? inner
                       : u'[' + inner.trimmed() + u"]("_s + addressInMarkdown(address) + u')';
        }
        if (name == u"em" || name == u'i' || name == u"cite" || name == u"dfn")
            return around(inner, u"*"_s);
        if (name == u"strong" || name == u'b')
            return around(inner, u"**"_s);
        if (name == u"sup" || name == u"sub")
            return raised(flat(node).simplified(), name == u"sup" ? kRaised : kLowered).value_or(inner);
        if (name == u"rt")
            return u'(' + inner + u')';
        return inner;
    }
};

} // namespace

QString xhtmlOf(const std::vector<CleanNode>& nodes)
{
    QString out;
    for (const CleanNode& node : nodes)
        writeXhtml(node, out);
    return out;
}

QString markdownOf(const std::vector<CleanNode>& nodes)
{
    return MarkdownWriter().blocks(nodes);
}

} // namespace byline
