// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tokenizer.h"

#include "store/folding.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <string>

namespace byline {

namespace {

/// Longer words are cut: nobody types them, and encoded rubbish would swell the index.
constexpr int kLongestWord = kLongestToken;
/// A cluster of more characters is no text (a letter under hundreds of marks).
constexpr size_t kLongestCluster = 64;
/// Stands between two runs that would otherwise look like one: "사회 회장" must not be found by "사회장".
constexpr char kBreak[] = "\x01";

/// Lower-case letters and digits as they are, capitals lowered, 0 for what parts words.
constexpr std::array<char, 256> kAscii = [] {
    std::array<char, 256> table {};
    for (char c = '0'; c <= '9'; ++c)
        table[size_t(c)] = c;
    for (char c = 'a'; c <= 'z'; ++c) {
        table[size_t(c)] = c;
        table[size_t(c - 'a' + 'A')] = c;
    }
    return table;
}();

/// Characters that fold to themselves and are cut into pairs: nearly all of Korean, Chinese and Japanese text.
bool isPlainPairing(char32_t c)
{
    return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096)
           || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0x3400 && c <= 0x4DBF);
}

bool isPlainSeparator(char32_t c)
{
    return c == 0xA0 || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x3000 && c <= 0x3003)
           || (c >= 0x3008 && c <= 0x301B);
}

/// Latin letters and signs but for the soft hyphen, geometric shapes, ASCII in full width: they part runs, whatever
/// they fold to.
bool isNoPairing(char32_t c)
{
    return (c >= 0xA1 && c <= 0x24F && c != 0xAD) || (c >= 0x25A0 && c <= 0x25FF) || (c >= 0xFF01 && c <= 0xFF5E);
}

class Splitter
{
public:
    Splitter(const char* text, TokenCallback callback, void* context)
        : m_text(text)
        , m_callback(callback)
        , m_context(context)
    {
    }

    int status() const { return m_status; }

    void separator()
    {
        endWord();
        endRun();
    }

    /// A mark that was dropped still belongs to the word it stood on.
    void extendWord(int end)
    {
        if (m_wordSize > 0)
            m_wordEnd = end;
    }

    /// Takes the ASCII letters and digits from `at` on; where they end.
    int asciiWord(int at, int size)
    {
        endRun();
        if (m_wordSize == 0)
            m_wordStart = at;
        for (; at < size; ++at) {
            const char folded = kAscii[uint8_t(m_text[at])];
            if (!folded)
                break;
            if (m_wordSize < kLongestWord)
                m_word[m_wordSize++] = folded;
        }
        m_wordEnd = at;
        return at;
    }

    void word(char32_t character, int start, int end)
    {
        endRun();
        if (m_wordSize == 0)
            m_wordStart = start;
        if (m_wordSize + U8_MAX_LENGTH <= kLongestWord)
            U8_APPEND_UNSAFE(m_word, m_wordSize, UChar32(character));
        m_wordEnd = end;
    }

    /// `verbatim`: the text's own bytes are the folded character.
    void pairing(char32_t character, int start, int end, bool verbatim)
    {
        endWord();
        if (m_runLength == 0) {
            if (m_previousEnd == character)
                give(kBreak, 1, start, start);
        } else if (verbatim && m_verbatim && m_end == start) {
            give(m_text + m_start, end - m_start, m_start, end);
        } else {
            m_pair.clear();
            append(m_pair, m_last);
            append(m_pair, character);
            give(m_pair.data(), int(m_pair.size()), m_start, end);
        }
        ++m_runLength;
        m_last = character;
        m_start = start;
        m_end = end;
        m_verbatim = verbatim;
    }

private:
    static void append(std::string& out, char32_t character)
    {
        char bytes[4];
        int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, UChar32(character));
        out.append(bytes, size_t(length));
    }

    void give(const char* token, int size, int start, int end)
    {
        if (m_status == 0)
            m_status = m_callback(m_context, token, size, start, end);
    }

    void endWord()
    {
        if (m_wordSize == 0)
            return;
        give(m_word, m_wordSize, m_wordStart, m_wordEnd);
        m_wordSize = 0;
        m_previousEnd = 0;
    }

    void endRun()
    {
        if (m_runLength == 0)
            return;
        if (m_runLength == 1) {
            m_pair.clear();
            append(m_pair, m_last);
            give(m_pair.data(), int(m_pair.size()), m_start, m_end);
        }
        m_previousEnd = m_last;
        m_runLength = 0;
    }

    const char* m_text;
    TokenCallback m_callback;
    void* m_context;
    int m_status = 0;
    char m_word[kLongestWord];
    int m_wordSize = 0;
    int m_wordStart = 0;
    int m_wordEnd = 0;
    std::string m_pair;
    int m_runLength = 0;
    char32_t m_last = 0; ///< of the run
    int m_start = 0;
    int m_end = 0;
    bool m_verbatim = false;
    char32_t m_previousEnd = 0; ///< last character of the run before, if no word came between
};

/// The character at `position`, which is moved behind it; U+FFFD for broken bytes.
char32_t decode(const char* text, int& position, int size)
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(text);
    UChar32 character;
    U8_NEXT_OR_FFFD(bytes, position, size, character);
    return char32_t(character);
}

/// Whether a Hangul jamo (U+1100…U+11FF) or a kana voicing mark (U+3099, U+309A) stands at `at`: the only ones that
/// join the characters of isPlainPairing.
bool joinsPairing(const char* text, int at, int size)
{
    if (size - at < 3)
        return false;
    const auto first = uint8_t(text[at]);
    const auto second = uint8_t(text[at + 1]);
    const auto third = uint8_t(text[at + 2]);
    return (first == 0xE1 && second >= 0x84 && second <= 0x87)
           || (first == 0xE3 && second == 0x82 && (third == 0x99 || third == 0x9A));
}

void appendUtf16(std::u16string& out, char32_t character)
{
    if (character >= 0x10000)
        out.push_back(char16_t(U16_LEAD(character)));
    out.push_back(character >= 0x10000 ? char16_t(U16_TRAIL(character)) : char16_t(character));
}

} // namespace

int tokenize(const char* text, int size, TokenCallback callback, void* context)
{
    Splitter splitter(text, callback, context);
    std::u16string cluster;
    for (int i = 0; i < size && splitter.status() == 0;) {
        const auto byte = uint8_t(text[i]);
        if (byte < 0x80) {
            if (kAscii[byte]) {
                i = splitter.asciiWord(i, size);
            } else {
                splitter.separator();
                ++i;
            }
            continue;
        }
        const int start = i;
        const char32_t first = decode(text, i, size);
        if (isPlainSeparator(first)) {
            splitter.separator();
            continue;
        }
        if (isPlainPairing(first) && !joinsPairing(text, i, size)) {
            splitter.pairing(first, start, i, true);
            continue;
        }
        cluster.clear();
        appendUtf16(cluster, first);
        for (int next = i; next < size && cluster.size() < kLongestCluster; i = next) {
            const char32_t character = decode(text, next, size);
            if (!joinsPrevious(character))
                break;
            appendUtf16(cluster, character);
        }
        const std::u32string characters = foldedCluster(cluster);
        if (characters.empty())
            splitter.extendWord(i);
        for (const char32_t character : characters) {
            switch (classOf(character)) {
            case CharacterClass::Separator:
                splitter.separator();
                break;
            case CharacterClass::Word:
                splitter.word(character, start, i);
                break;
            case CharacterClass::Pairing:
                splitter.pairing(character, start, i, false);
                break;
            }
        }
    }
    splitter.separator();
    return splitter.status();
}

bool isBreak(const char* token, int size)
{
    return size == 1 && token[0] == kBreak[0];
}

bool isPlainRun(const QByteArray& utf8)
{
    const char* text = utf8.constData();
    const int size = int(utf8.size());
    for (int i = 0; i < size;)
        if (!isPlainPairing(decode(text, i, size)) || joinsPairing(text, i, size))
            return false;
    return size > 0;
}

bool keepsPlainRuns(const QByteArray& utf8)
{
    const char* text = utf8.constData();
    const int size = int(utf8.size());
    for (int i = 0; i < size;) {
        const auto byte = uint8_t(text[i]);
        if (byte < 0x80) {
            ++i;
        } else if ((byte == 0xEB || byte == 0xEC) && size - i >= 3) {
            i += 3; // U+B000…U+CFFF, nearly all syllables
        } else {
            // What joins the character before it is none of these.
            const char32_t c = decode(text, i, size);
            if (!isPlainPairing(c) && !isPlainSeparator(c) && !isNoPairing(c))
                return false;
        }
    }
    return true;
}

bool isJoined(const QByteArray& utf8, int end)
{
    return joinsPairing(utf8.constData(), end, int(utf8.size()));
}

QString folded(const QString& text)
{
    const std::u32string result = foldedCluster(text.simplified().toStdU16String());
    return QString::fromUcs4(result.data(), qsizetype(result.size()));
}

} // namespace byline
