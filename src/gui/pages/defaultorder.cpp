#include "gui/pages/defaultorder.h"

#include "base/settings.h"

using namespace Qt::StringLiterals;

namespace dp {

SortKey defaultSortKey(const Settings &settings)
{
    const QString order = settings.text(Setting::ListOrder);
    return order == "arrived"_L1 ? SortKey::Arrived
        : order == "updated"_L1  ? SortKey::Updated
                                 : SortKey::Submitted;
}

} // namespace dp
