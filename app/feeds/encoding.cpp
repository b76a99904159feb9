// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/encoding.h"

#include <array>
#include <cstring>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace byline {

namespace {

struct Utf8Survey
{
    qsizetype good = 0; ///< well-formed sequences of several bytes
    qsizetype bad = 0;  ///< bytes that fit nowhere
};

/// Length of the well-formed sequence that starts at p, 0 if there is none.
int sequenceLength(const uchar* p, const uchar* end)
{
    const uchar lead = *p;
    if (lead < 0x80)
        return 1;
    int length = 0;
    uchar low = 0x80;
    uchar high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        if (lead == 0xE0)
            low = 0xA0;
        else if (lead == 0xED)
            high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        if (lead == 0xF0)
            low = 0x90;
        else if (lead == 0xF4)
            high = 0x8F;
    } else {
        return 0;
    }
    if (end - p < length || p[1] < low || p[1] > high)
        return 0;
    for (int i = 2; i < length; ++i) {
        if (p[i] < 0x80 || p[i] > 0xBF)
            return 0;
    }
    return length;
}

const uchar* skipAscii(const uchar* p, const uchar* end)
{
    constexpr quint64 kHighBits = 0x8080808080808080ULL;
    while (end - p >= 8) {
        quint64 word = 0;
        std::memcpy(&word, p, 8);
        if (word & kHighBits)
            break;
        p += 8;
    }
    while (p < end && *p < 0x80)
        ++p;
    return p;
}

/// Two characters of three bytes each, neither of which begins with 0xE0 or is a surrogate; eight bytes are read.
bool isPairOfThree(const uchar* p)
{
    constexpr std::array<uchar, 8> kMask {0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0};
    constexpr std::array<uchar, 8> kWanted {0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0};
    const auto wordOf = [](const uchar* bytes) {
        quint64 word = 0;
        std::memcpy(&word, bytes, 8);
        return word;
    };
    const auto isUsual = [](uchar lead, uchar second) { return lead != 0xE0 && (lead != 0xED || second <= 0x9F); };
    return (wordOf(p) & wordOf(kMask.data())) == wordOf(kWanted.data()) && isUsual(p[0], p[1]) && isUsual(p[3], p[4]);
}

Utf8Survey survey(QByteArrayView bytes, qsizetype enoughBad)
{
    Utf8Survey found;
    const auto* p = reinterpret_cast<const uchar*>(bytes.data());
    const auto* end = p + bytes.size();
    for (p = skipAscii(p, end); p < end; p = skipAscii(p, end)) {
        // Hangul, kana and most of Han, two characters at once and then one after the other.
        while (end - p >= 8 && isPairOfThree(p)) {
            found.good += 2;
            p += 6;
            p += *p == ' '; // between words
        }
        while (end - p >= 3 && (p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80
               && (p[0] != 0xE0 || p[1] >= 0xA0) && (p[0] != 0xED || p[1] <= 0x9F)) {
            ++found.good;
            p += 3;
            p += p < end && *p == ' ';
        }
        if (p >= end || *p < 0x80)
            continue;
        const int length = sequenceLength(p, end);
        if (length) {
            ++found.good;
            p += length;
        } else {
            ++p;
            if (++found.bad >= enoughBad)
                break;
        }
    }
    return found;
}

QByteArray withReplacements(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size() + 64);
    const auto* p = reinterpret_cast<const uchar*>(bytes.data());
    const auto* end = p + bytes.size();
    while (p < end) {
        const auto* from = p;
        while (p < end) {
            p = skipAscii(p, end);
            const int length = p < end ? sequenceLength(p, end) : 0;
            if (!length)
                break;
            p += length;
        }
        out.append(reinterpret_cast<const char*>(from), p - from);
        if (p < end) {
            out.append("\xEF\xBF\xBD");
            ++p;
            while (p < end && (*p & 0xC0) == 0x80) // what is left of the same broken character
                ++p;
        }
    }
    return out;
}

/// What the wild means by a label: the names of the supersets that browsers use (WHATWG), for ICU.
QByteArray converterFor(const QByteArray& label)
{
    const QByteArray name = label.trimmed().toLower();
    // As ICU compares names: euc_kr, EUC-KR and euckr are one.
    static const QHash<QByteArray, QByteArray> kMeant {
        {"euckr", "windows-949"},
        {"ksc56011987", "windows-949"},
        {"ksc56011989", "windows-949"},
        {"ksc5601", "windows-949"},
        {"korean", "windows-949"},
        {"cp949", "windows-949"},
        {"ms949", "windows-949"},
        {"uhc", "windows-949"},
        {"xwindows949", "windows-949"},
        {"gb2312", "gb18030"},
        {"gb231280", "gb18030"},
        {"gbk", "gb18030"},
        {"cp936", "gb18030"},
        {"xgbk", "gb18030"},
        {"euccn", "gb18030"},
        {"shiftjis", "ibm-943_P15A-2003"},
        {"sjis", "ibm-943_P15A-2003"},
        {"xsjis", "ibm-943_P15A-2003"},
        {"windows31j", "ibm-943_P15A-2003"},
        {"cp932", "ibm-943_P15A-2003"},
        {"iso88591", "windows-1252"},
        {"latin1", "windows-1252"},
        {"usascii", "windows-1252"},
        {"ascii", "windows-1252"},
        {"ansi", "windows-1252"},
        {"iso88599", "windows-1254"},
        {"iso885911", "windows-874"},
        {"tis620", "windows-874"},
        {"big5hkscs", "Big5-HKSCS"},
        {"xxbig5", "Big5"},
        {"utf8", "utf-8"},
        {"unicode11utf8", "utf-8"},
    };
    // UTF-7 would smuggle markup past everyone who looked at the bytes; EBCDIC is nobody's feed.
    if (name.contains("utf-7") || name == "utf7" || name.startsWith("cp037") || name.startsWith("scsu")
        || name.startsWith("bocu") || name.size() > 40)
        return {};
    return kMeant.value(QByteArray(name).replace('-', "").replace('_', ""), name);
}

struct Closer
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

QByteArray converted(const QByteArray& bytes, const QByteArray& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Closer> source(ucnv_open(encoding.constData(), &status));
    const std::unique_ptr<UConverter, Closer> target(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status))
        return {};
    QByteArray out(bytes.size() + bytes.size() / 2 + 16, Qt::Uninitialized);
    const char* from = bytes.constData();
    const char* fromEnd = from + bytes.size();
    qsizetype used = 0;
    UChar pivot[4096];
    UChar* pivotSource = pivot;
    UChar* pivotTarget = pivot;
    for (bool first = true;; first = false) {
        char* to = out.data() + used;
        status = U_ZERO_ERROR;
        ucnv_convertEx(target.get(), source.get(), &to, out.data() + out.size(), &from, fromEnd, pivot, &pivotSource,
                       &pivotTarget, pivot + 4096, first, true, &status);
        used = to - out.data();
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
        out.resize(out.size() * 2);
    }
    if (U_FAILURE(status))
        return {};
    out.truncate(used);
    return out;
}

qsizetype replacements(QByteArrayView utf8)
{
    qsizetype count = 0;
    for (qsizetype at = utf8.indexOf("\xEF\xBF\xBD"); at >= 0; at = utf8.indexOf("\xEF\xBF\xBD", at + 3))
        ++count;
    return count;
}

QByteArray detected(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, Closer> detector(ucsdet_open(&status));
    if (U_FAILURE(status))
        return {};
    // Markup is ASCII and would let every guess look like English: only the other bytes speak.
    QByteArray sample;
    for (qsizetype i = 0; i < bytes.size() && sample.size() < 20000; ++i) {
        const uchar c = static_cast<uchar>(bytes.at(i));
        const bool nearby = c >= 0x80 || (i > 0 && static_cast<uchar>(bytes.at(i - 1)) >= 0x80);
        if (nearby)
            sample.append(bytes.at(i));
        else if (!sample.endsWith(' '))
            sample.append(' ');
    }
    ucsdet_setText(detector.get(), sample.constData(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status))
        return {};
    for (int32_t i = 0; i < count; ++i) {
        const QByteArray name = converterFor(ucsdet_getName(matches[i], &status));
        if (U_FAILURE(status) || name.isEmpty() || name.startsWith("utf-") || name.startsWith("ibm42"))
            continue;
        const QByteArray text = converted(bytes, name);
        if (!text.isEmpty() && replacements(text) * 20 <= sample.size())
            return text;
    }
    return {};
}

/// UTF-16 and UTF-32 by BOM or by where the zeros of the first characters are.
QByteArray wideEncoding(const QByteArray& bytes)
{
    const auto begins = [&bytes](QByteArrayView pattern) { return QByteArrayView(bytes).startsWith(pattern); };
    if (begins(QByteArrayView("\xFF\xFE\0\0", 4)))
        return "UTF-32LE";
    if (begins(QByteArrayView("\0\0\xFE\xFF", 4)))
        return "UTF-32BE";
    if (begins(QByteArrayView("\xFF\xFE", 2)))
        return "UTF-16LE";
    if (begins(QByteArrayView("\xFE\xFF", 2)))
        return "UTF-16BE";
    for (const char first : {'<', '{'}) {
        const char little16[] = {first, '\0'};
        const char big16[] = {'\0', first};
        const char little32[] = {first, '\0', '\0', '\0'};
        const char big32[] = {'\0', '\0', '\0', first};
        if (begins(QByteArrayView(little32, 4)))
            return "UTF-32LE";
        if (begins(QByteArrayView(big32, 4)))
            return "UTF-32BE";
        if (begins(QByteArrayView(little16, 2)) && bytes.size() > 3 && bytes.at(3) == '\0')
            return "UTF-16LE";
        if (begins(QByteArrayView(big16, 2)) && bytes.size() > 3 && bytes.at(2) == '\0')
            return "UTF-16BE";
    }
    return {};
}

QByteArray labelAfter(QByteArrayView text, QByteArrayView key)
{
    qsizetype at = text.indexOf(key);
    if (at < 0)
        return {};
    at += key.size();
    while (at < text.size() && (text.at(at) == ' ' || text.at(at) == '='))
        ++at;
    const char quote = at < text.size() ? text.at(at) : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted)
        ++at;
    qsizetype end = at;
    while (end < text.size() && text.at(end) != '?' && text.at(end) != ';' && text.at(end) != '>' && text.at(end) != '"'
           && text.at(end) != '\'' && text.at(end) != ' ')
        ++end;
    return text.sliced(at, end - at).toByteArray();
}

/// What an XML declaration or, in a page, a meta element says.
QByteArray declaredEncoding(const QByteArray& bytes)
{
    const QByteArray start = bytes.left(1024).toLower();
    const qsizetype declaration = start.indexOf("<?xml");
    if (declaration >= 0) {
        const qsizetype end = start.indexOf("?>", declaration);
        return labelAfter(QByteArrayView(start).sliced(declaration, (end < 0 ? start.size() : end) - declaration),
                          "encoding");
    }
    return start.contains("<meta") ? labelAfter(start, "charset") : QByteArray();
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    return survey(bytes, 1).bad == 0;
}

QByteArray decodedToUtf8(const QByteArray& bytes, const QByteArray& contentType)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return isUtf8(bytes) ? bytes.mid(3) : withReplacements(QByteArrayView(bytes).sliced(3));
    const QByteArray wide = wideEncoding(bytes);
    if (!wide.isEmpty()) {
        QByteArray text = converted(bytes, wide);
        if (text.startsWith("\xEF\xBB\xBF"))
            text.remove(0, 3);
        return isUtf8(text) ? text : withReplacements(text);
    }

    constexpr qsizetype kCountAll = std::numeric_limits<qsizetype>::max();
    const Utf8Survey found = survey(bytes, kCountAll);
    const QByteArray declared = converterFor(declaredEncoding(bytes));
    const QByteArray fromHeader = converterFor(labelAfter(contentType.toLower(), "charset"));
    if (found.bad == 0) {
        // ISO-2022 hides in ASCII behind escape characters.
        const QByteArray& said = declared.isEmpty() ? fromHeader : declared;
        if (found.good == 0 && said.startsWith("iso-2022-") && bytes.contains('\x1B'))
            return converted(bytes, said);
        return bytes;
    }
    // Mostly UTF-8 with a few wrong bytes: a cut or a mixture, not another encoding.
    if (found.good > 0 && found.bad * 4 <= found.good * 3)
        return withReplacements(bytes);
    for (const QByteArray& label : {declared, fromHeader}) {
        if (label.isEmpty() || label == "utf-8" || label.startsWith("utf-16") || label.startsWith("utf-32"))
            continue;
        const QByteArray text = converted(bytes, label);
        if (!text.isEmpty() && replacements(text) * 10 <= found.bad)
            return isUtf8(text) ? text : withReplacements(text);
    }
    const QByteArray guess = detected(bytes);
    return guess.isEmpty() ? withReplacements(bytes) : guess;
}

} // namespace byline
