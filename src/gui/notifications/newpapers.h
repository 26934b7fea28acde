#pragma once

#include "gui/notifications/notification.h"
#include "refresh/refreshreport.h"

#include <optional>

namespace dp {

class Library;

namespace newpapers {

/// Returns the notification about the new papers of watched keywords, with the titles of the first ones.
/// Returns nothing if there are no such papers.
std::optional<Notification> notification(const QList<RefreshReport> &reports, Library &reader);

} // namespace newpapers
} // namespace dp
