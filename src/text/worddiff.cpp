#include "text/worddiff.h"

#include "text/diffwords.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace dp::worddiff {
namespace {

constexpr int mostChanges = 3000; // limits the memory of one comparison to 18 MB

using Numbers = std::vector<int>;

/// Returns the words as numbers. Equal words have the same number. A comparison of numbers is faster.
Numbers numbered(const QList<Word> &words, QHash<QStringView, int> &known)
{
    Numbers numbers;
    numbers.reserve(size_t(words.size()));
    for (const Word &word : words) {
        auto number = known.constFind(word.text);
        if (number == known.cend())
            number = known.insert(word.text, int(known.size()));
        numbers.push_back(*number);
    }
    return numbers;
}

/// One step of the result: the index of a word in the old text, in the new text, or in both. -1: not there.
struct Step {
    int before;
    int after;
};

/// Finds a shortest sequence of deletions and insertions. Words that only one text has are left out first,
/// because they are changed in any case; the rest is usually short.
class Comparison
{
public:
    Comparison(const Numbers &before, const Numbers &after, int numbers)
        : m_before(before)
        , m_after(after)
    {
        std::vector<char> isBefore(size_t(numbers), 0), isAfter(size_t(numbers), 0);
        for (const int word : before)
            isBefore[size_t(word)] = 1;
        for (const int word : after)
            isAfter[size_t(word)] = 1;
        for (int i = 0; i < int(before.size()); ++i)
            if (isAfter[size_t(before[size_t(i)])])
                m_oldIndexes.push_back(i);
        for (int i = 0; i < int(after.size()); ++i)
            if (isBefore[size_t(after[size_t(i)])])
                m_newIndexes.push_back(i);
    }

    std::vector<Step> steps()
    {
        std::vector<Step> kept = keptWords();
        kept.push_back({int(m_before.size()), int(m_after.size())});
        std::vector<Step> steps;
        int before = 0, after = 0;
        for (const Step &next : kept) {
            while (before < next.before)
                steps.push_back({before++, -1});
            while (after < next.after)
                steps.push_back({-1, after++});
            if (before < int(m_before.size()) && after < int(m_after.size()))
                steps.push_back({before++, after++});
        }
        return steps;
    }

private:
    bool isEqual(int x, int y) const
    {
        return m_before[size_t(m_oldIndexes[size_t(x)])] == m_after[size_t(m_newIndexes[size_t(y)])];
    }

    /// Returns the words that both texts keep, in order. Myers's greedy algorithm: reach[k] is the farthest
    /// position in the old text on the diagonal k = x - y with d changes. history[d] has the diagonals 1 - d,
    /// 3 - d, ..., d - 1 before step d; the step uses no others.
    std::vector<Step> keptWords() const
    {
        const int n = int(m_oldIndexes.size()), m = int(m_newIndexes.size());
        const int limit = std::min(n + m, mostChanges);
        std::vector<Numbers> history;
        Numbers reach(size_t(2 * limit + 3), 0);
        const auto at = [&](int k) -> int & {
            return reach[size_t(k + limit + 1)];
        };
        for (int d = 0; d <= limit; ++d) {
            Numbers &before = history.emplace_back();
            before.reserve(size_t(d));
            for (int k = 1 - d; k < d; k += 2)
                before.push_back(at(k));
            for (int k = -d; k <= d; k += 2) {
                const bool isInsertion = k == -d || (k != d && at(k - 1) < at(k + 1));
                int x = isInsertion ? at(k + 1) : at(k - 1) + 1;
                while (x < n && x - k < m && isEqual(x, x - k))
                    ++x;
                at(k) = x;
                if (x >= n && x - k >= m)
                    return traced(history, d, k, n, m);
            }
        }
        return farthest(history, reach, limit);
    }

    /// Follows the path with d changes back from (x, y) on the diagonal k.
    std::vector<Step> traced(const std::vector<Numbers> &history, int d, int k, int x, int y) const
    {
        std::vector<Step> kept;
        for (; d >= 0; --d) {
            const Numbers &reach = history[size_t(d)];
            const auto at = [&](int diagonal) {
                return diagonal <= -d || diagonal >= d ? 0 : reach[size_t(diagonal + d - 1) / 2];
            };
            const bool isInsertion = k == -d || (k != d && at(k - 1) < at(k + 1));
            const int from = d == 0 ? 0 : isInsertion ? at(k + 1) : at(k - 1) + 1;
            for (; x > from; --x, --y)
                kept.push_back({m_oldIndexes[size_t(x - 1)], m_newIndexes[size_t(y - 1)]});
            if (d > 0) {
                k += isInsertion ? 1 : -1;
                x = at(k);
                y = x - k;
            }
        }
        std::reverse(kept.begin(), kept.end());
        return kept;
    }

    /// Returns the kept words of the path that has come farthest when the number of changes is too large.
    std::vector<Step> farthest(const std::vector<Numbers> &history, const Numbers &reach, int limit) const
    {
        const int n = int(m_oldIndexes.size()), m = int(m_newIndexes.size());
        int best = 0, length = -1;
        for (int k = -limit; k <= limit; k += 2) {
            const int x = reach[size_t(k + limit + 1)], y = x - k;
            if (x <= n && y <= m && x + y > length) {
                best = k;
                length = x + y;
            }
        }
        const int x = reach[size_t(best + limit + 1)];
        return traced(history, limit, best, x, x - best);
    }

    const Numbers &m_before;
    const Numbers &m_after;
    Numbers m_oldIndexes; // indexes of the words that the other text has too
    Numbers m_newIndexes;
};

/// Collects pieces. Between two unchanged words, deletions come before insertions.
class Pieces
{
public:
    void keep(QStringView text)
    {
        if (text.isEmpty())
            return;
        flush();
        append(Kind::Same, text.toString());
    }
    void remove(QStringView text) { m_deleted += text; }
    void insert(QStringView text) { m_inserted += text; }
    QList<Piece> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    void flush()
    {
        // "the old text" and "the new text": the space before both words did not change.
        if (m_deleted.startsWith(u' ') && m_inserted.startsWith(u' ')) {
            append(Kind::Same, u" "_s);
            m_deleted.remove(0, 1);
            m_inserted.remove(0, 1);
        }
        append(Kind::Deleted, std::exchange(m_deleted, {}));
        append(Kind::Inserted, std::exchange(m_inserted, {}));
    }
    void append(Kind kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        if (!m_pieces.isEmpty() && m_pieces.last().kind == kind)
            m_pieces.last().text += text;
        else
            m_pieces << Piece{kind, text};
    }

    QList<Piece> m_pieces;
    QString m_deleted;
    QString m_inserted;
};

} // namespace

QList<Piece> compare(const QString &before, const QString &after)
{
    const QList<Word> old = wordsOf(before), current = wordsOf(after);
    QHash<QStringView, int> known;
    const Numbers oldNumbers = numbered(old, known), newNumbers = numbered(current, known);
    Pieces pieces;
    for (const Step &step : Comparison(oldNumbers, newNumbers, int(known.size())).steps()) {
        if (step.after < 0) {
            pieces.remove(old[step.before].space);
            pieces.remove(old[step.before].text);
        } else if (step.before < 0) {
            pieces.insert(current[step.after].space);
            pieces.insert(current[step.after].text);
        } else {
            const Word &a = old[step.before], &b = current[step.after];
            if (a.space == b.space) {
                pieces.keep(a.space);
            } else {
                pieces.remove(a.space);
                pieces.insert(b.space);
            }
            pieces.keep(a.text);
        }
    }
    return pieces.take();
}

bool hasChange(const QList<Piece> &pieces)
{
    return std::any_of(pieces.cbegin(), pieces.cend(),
        [](const Piece &piece) { return piece.kind != Kind::Same && !piece.text.trimmed().isEmpty(); });
}

} // namespace dp::worddiff
