#pragma once

#include <QHash>
#include <QtGlobal>

#include <array>
#include <bit>

namespace dp {

/// A set of paper ids. The numbers of a month are dense, so the set stores one bit for each number: a million
/// papers need about 200 KB.
class PaperSet
{
public:
    void insert(qint64 paper) { m_blocks[paper >> blockBits][wordOf(paper)] |= bitOf(paper); }
    void remove(qint64 paper)
    {
        if (const auto block = m_blocks.find(paper >> blockBits); block != m_blocks.end())
            (*block)[wordOf(paper)] &= ~bitOf(paper);
    }
    bool contains(qint64 paper) const
    {
        const auto block = m_blocks.constFind(paper >> blockBits);
        return block != m_blocks.cend() && ((*block)[wordOf(paper)] & bitOf(paper)) != 0;
    }
    bool isEmpty() const { return count() == 0; }
    qint64 count() const
    {
        qint64 papers = 0;
        for (const Block &block : m_blocks)
            for (const quint64 word : block)
                papers += std::popcount(word);
        return papers;
    }
    /// Returns the number of papers that are in both sets.
    qint64 countWith(const PaperSet &other) const
    {
        qint64 papers = 0;
        for (auto block = m_blocks.cbegin(); block != m_blocks.cend(); ++block)
            if (const auto same = other.m_blocks.constFind(block.key()); same != other.m_blocks.cend())
                for (size_t i = 0; i < block->size(); ++i)
                    papers += std::popcount((*block)[i] & (*same)[i]);
        return papers;
    }
    /// Calls each(paper) for every paper, in no particular order.
    template <typename Each>
    void forEach(Each each) const
    {
        for (auto block = m_blocks.cbegin(); block != m_blocks.cend(); ++block)
            for (size_t i = 0; i < block->size(); ++i)
                for (quint64 word = (*block)[i]; word != 0; word &= word - 1)
                    each((block.key() << blockBits) + qint64(i * 64) + std::countr_zero(word));
    }

private:
    static constexpr int blockBits = 11;
    using Block = std::array<quint64, (1 << blockBits) / 64>;

    static size_t wordOf(qint64 paper) { return size_t(paper & ((1 << blockBits) - 1)) / 64; }
    static quint64 bitOf(qint64 paper) { return quint64(1) << (paper & 63); }

    QHash<qint64, Block> m_blocks;
};

} // namespace dp
