#include "text/diffwords.h"

#include "text/texspans.h"

namespace dp::worddiff {
namespace {

constexpr qsizetype longestFormula = 1000; // in characters; a longer span between dollar signs is no formula

/// Returns whether the character can be inside a word, or before and after a hyphen or apostrophe in a word.
bool isInWord(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate() || character == u'_';
}

/// Returns whether each character of the script is a word. These scripts have no spaces between words.
bool isIdeograph(QChar character)
{
    switch (character.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return true;
    default: return false;
    }
}

/// Finds the ends of the words of one text.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
        , m_closing(readable::spans::closingBraces(text))
    {
    }

    /// Returns the position after the word that begins at `at`.
    qsizetype endOf(qsizetype at) const
    {
        if (const qsizetype end = formulaEnd(at); end > at)
            return end;
        if (m_text[at] == u'\\')
            return commandEnd(at);
        if (const qsizetype end = addressEnd(at); end > at)
            return end;
        if (isIdeograph(m_text[at]) || !isInWord(m_text[at]))
            return at + 1;
        return wordEnd(at);
    }

private:
    qsizetype formulaEnd(qsizetype at) const
    {
        if (m_text[at] != u'$')
            return -1;
        const qsizetype width = m_text.mid(at).startsWith(u"$$") ? 2 : 1;
        const QStringView near = m_text.mid(0, at + longestFormula);
        const qsizetype end = readable::spans::mathEnd(near, at, width);
        return end < 0 ? -1 : end + width;
    }

    /// Returns the end of a command such as `\'e`, `\alpha`, `\textbf{words}` or `\frac{a}{b}`.
    qsizetype commandEnd(qsizetype at) const
    {
        qsizetype end = at + 1;
        if (end < m_text.size() && m_text[end].isLetter())
            while (end < m_text.size() && m_text[end].isLetter())
                ++end;
        else if (end < m_text.size() && !m_text[end].isSpace())
            ++end;
        while (end < m_text.size() && m_text[end] == u'{' && m_closing[end] >= 0)
            end = m_closing[end] + 1;
        return end;
    }

    /// Returns the end of a web address, without the punctuation that ends the sentence.
    qsizetype addressEnd(qsizetype at) const
    {
        const QStringView rest = m_text.mid(at);
        if (!rest.startsWith(u"http://") && !rest.startsWith(u"https://"))
            return -1;
        qsizetype end = at;
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'}')
            ++end;
        while (end > at && QStringView(u".,;:!?)]").contains(m_text[end - 1]))
            --end;
        return end;
    }

    /// Returns the end of a word. A hyphen or an apostrophe between letters belongs to the word.
    qsizetype wordEnd(qsizetype at) const
    {
        qsizetype end = at + 1;
        while (end < m_text.size()) {
            const QChar next = m_text[end];
            const bool isJoint = (next == u'-' || next == u'\'' || next == u'’') && end + 1 < m_text.size()
                && isInWord(m_text[end + 1]) && !isIdeograph(m_text[end + 1]);
            if (isIdeograph(next) || !(isInWord(next) || isJoint))
                break;
            ++end;
        }
        return end;
    }

    QStringView m_text;
    QList<qsizetype> m_closing; // see closingBraces()
};

} // namespace

QList<Word> wordsOf(QStringView text)
{
    const Scanner scanner(text);
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype begin = at;
        while (begin < text.size() && text[begin].isSpace())
            ++begin;
        const qsizetype end = begin < text.size() ? scanner.endOf(begin) : begin;
        words << Word{text.mid(at, begin - at), text.mid(begin, end - begin)};
        at = end;
    }
    return words;
}

} // namespace dp::worddiff
