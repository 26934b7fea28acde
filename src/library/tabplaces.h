#pragma once

#include "base/result.h"
#include "base/tabid.h"

#include <QList>

namespace dp {

class Connection;

/// The place of a tab among all tabs that the user can move. Only the order of the numbers matters.
struct TabPlace {
    TabId tab;
    qint64 place = 0;

    friend bool operator==(const TabPlace &, const TabPlace &) = default;
};

/// Keywords and saved searches have their places in one sequence. A tab that is removed leaves a gap, so that
/// it comes back to its place. Functions that write must be called in a transaction.
namespace tabplaces {

/// Returns all tabs in their order.
Result<QList<TabPlace>> all(Connection &connection);
/// Returns a place behind all tabs.
Result<qint64> next(Connection &connection);
/// Gives the tabs these places. Unknown tabs are ignored.
Outcome set(Connection &connection, const QList<TabPlace> &places);
/// Gives these tabs this order. They exchange their places, so other tabs stay where they are. Unknown tabs
/// are ignored. Returns the places of all tabs before the change; set() with them undoes it.
Result<QList<TabPlace>> reorder(Connection &connection, const QList<TabId> &tabs);
/// Numbers all tabs anew if two of them have the same place.
Outcome separate(Connection &connection);
/// Moves the tabs from this place on back by one, if a tab has this place.
Outcome makeRoom(Connection &connection, qint64 place);

} // namespace tabplaces
} // namespace dp
