#include "gui/window/tabnames.h"

#include <algorithm>

namespace dp {
namespace {

qsizetype sharedBy(const QString &a, const QString &b)
{
    const auto [inA, inB] = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    return inA - a.cbegin();
}

} // namespace

TabNames::TabNames(const QStringList &names)
{
    QStringList sorted;
    sorted.reserve(names.size());
    for (const QString &name : names)
        sorted << name.toCaseFolded();
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    // No other name begins more like a name than one of its neighbours in alphabetical order.
    for (qsizetype i = 1; i < sorted.size(); ++i)
        if (const qsizetype shared = sharedBy(sorted[i - 1], sorted[i]); shared > 0)
            for (const QString &name : {sorted[i - 1], sorted[i]})
                m_shared[name] = std::max(m_shared.value(name), shared);
}

} // namespace dp
