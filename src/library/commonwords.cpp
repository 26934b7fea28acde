#include "library/commonwords.h"

#include "library/resources.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <vector>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

class CommonWords
{
public:
    static const CommonWords &all()
    {
        static const CommonWords words;
        return words;
    }

    bool contains(std::string_view word) const { return m_set.contains(word); }
    template <typename Each>
    void beginningWith(std::string_view beginning, Each each) const
    {
        for (auto it = std::lower_bound(m_sorted.begin(), m_sorted.end(), beginning);
             it != m_sorted.end() && it->starts_with(beginning); ++it)
            each(*it);
    }

private:
    CommonWords()
    {
        registerLibraryResources();
        QFile file(u":/common-words.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the list of common words is not in the program");
        m_text = file.readAll();
        const std::string_view text(m_text.constData(), size_t(m_text.size()));
        for (size_t at = 0; at < text.size();) {
            const size_t end = std::min(text.find('\n', at), text.size());
            m_sorted.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        m_set.insert(m_sorted.begin(), m_sorted.end());
    }

    QByteArray m_text; // m_sorted and m_set refer to this text
    std::vector<std::string_view> m_sorted;
    std::unordered_set<std::string_view> m_set;
};

/// A word, converted to lower case. The text is empty if the word contains a character other than an ASCII
/// letter, or if the word is too short or too long for a common word.
class Plain
{
public:
    explicit Plain(QStringView word)
    {
        if (word.size() <= commonwords::shortBeginning || word.size() > qsizetype(m_letters.size()))
            return;
        for (const QChar c : word) {
            const char16_t letter = c.unicode() | 0x20;
            if (letter < u'a' || letter > u'z') {
                m_size = 0;
                return;
            }
            m_letters[m_size++] = char(letter);
        }
    }

    std::string_view text() const { return {m_letters.data(), m_size}; }

private:
    std::array<char, 24> m_letters; // only m_size characters are set
    size_t m_size = 0;
};

} // namespace

bool commonwords::contains(QStringView word)
{
    const Plain plain(word);
    return !plain.text().empty() && CommonWords::all().contains(plain.text());
}

QStringList commonwords::beginningWith(QStringView beginning)
{
    QStringList words;
    const Plain plain(beginning);
    if (!plain.text().empty())
        CommonWords::all().beginningWith(plain.text(), [&](std::string_view word) {
            words << QString::fromLatin1(word.data(), qsizetype(word.size()));
        });
    return words;
}

} // namespace dp
