#include "library/idstream.h"

#include <algorithm>
#include <utility>

namespace dp {

Result<bool> IdStream::has(qint64 id)
{
    const auto position = atMost(id);
    if (!position)
        return position.error();
    return position->isMatch && position->id == id;
}

ListStream::ListStream(QList<qint64> ids)
    : m_ids(std::move(ids))
{
    std::sort(m_ids.begin(), m_ids.end());
}

Result<IdStream::Position> ListStream::atMost(qint64 id)
{
    const auto above = std::upper_bound(m_ids.cbegin(), m_ids.cend(), id);
    return above == m_ids.cbegin() ? Position{} : Position{*std::prev(above), true};
}

Result<bool> ListStream::has(qint64 id)
{
    return std::binary_search(m_ids.cbegin(), m_ids.cend(), id);
}

AllStream::AllStream(std::vector<Pointer> operands, SearchPace &pace)
    : m_pace(pace)
{
    const auto first = std::min_element(operands.begin(), operands.end(),
        [](const Pointer &a, const Pointer &b) { return a->access() < b->access(); });
    const Access fastest = (*first)->access();
    for (Pointer &operand : operands) {
        const bool isDriver = operand->access() == fastest && (fastest == Access::Index || m_drivers.empty());
        (isDriver ? m_drivers : m_checks).push_back(std::move(operand));
    }
    // To check one paper, a row is read faster than a text is examined.
    std::stable_sort(m_checks.begin(), m_checks.end(),
        [](const Pointer &a, const Pointer &b) { return a->access() > b->access(); });
}

/// Returns the highest paper that all drivers have. Each driver skips to the paper of the driver before it,
/// so the driver with the fewest papers determines the number of steps.
Result<IdStream::Position> AllStream::commonAtMost(qint64 id)
{
    std::size_t agreeing = 0;
    for (std::size_t i = 0; agreeing < m_drivers.size(); i = (i + 1) % m_drivers.size()) {
        if (m_pace.isOver())
            return Position{id, false};
        const auto position = m_drivers[i]->atMost(id);
        if (!position || !position->isMatch)
            return position;
        agreeing = position->id == id ? agreeing + 1 : 1;
        id = position->id;
    }
    return Position{id, true};
}

Result<IdStream::Position> AllStream::atMost(qint64 id)
{
    while (id > 0) {
        const auto position = commonAtMost(id);
        if (!position || !position->isMatch)
            return position;
        bool isMatch = true;
        for (std::size_t i = 0; isMatch && i < m_checks.size(); ++i) {
            const auto has = m_checks[i]->has(position->id);
            if (!has)
                return has.error();
            isMatch = *has;
        }
        if (isMatch)
            return position;
        id = position->id - 1;
    }
    return Position{};
}

Result<bool> AllStream::has(qint64 id)
{
    for (const auto *operands : {&m_drivers, &m_checks})
        for (const Pointer &operand : *operands) {
            const auto has = operand->has(id);
            if (!has || !*has)
                return has;
        }
    return true;
}

AnyStream::AnyStream(std::vector<Pointer> operands)
    : m_operands(std::move(operands))
{
}

Result<IdStream::Position> AnyStream::atMost(qint64 id)
{
    Position highest;
    for (const Pointer &operand : m_operands) {
        const auto position = operand->atMost(id);
        if (!position)
            return position;
        if (position->id > highest.id || (position->id == highest.id && position->isMatch))
            highest = *position;
    }
    return highest;
}

Result<bool> AnyStream::has(qint64 id)
{
    for (const Pointer &operand : m_operands) {
        const auto has = operand->has(id);
        if (!has || *has)
            return has;
    }
    return false;
}

IdStream::Access AnyStream::access() const
{
    Access slowest = Access::Index;
    for (const Pointer &operand : m_operands)
        slowest = std::max(slowest, operand->access());
    return slowest;
}

NotStream::NotStream(Pointer all, Pointer operand, SearchPace &pace)
    : m_all(std::move(all))
    , m_operand(std::move(operand))
    , m_pace(pace)
{
}

Result<IdStream::Position> NotStream::atMost(qint64 id)
{
    for (;; --id) {
        if (m_pace.isOver())
            return Position{id, false};
        const auto position = m_all->atMost(id);
        if (!position || !position->isMatch)
            return position;
        const auto has = m_operand->has(position->id);
        if (!has)
            return has.error();
        if (!*has)
            return position;
        id = position->id;
    }
}

Result<bool> NotStream::has(qint64 id)
{
    const auto has = m_operand->has(id);
    if (!has)
        return has;
    return !*has;
}

} // namespace dp
