#pragma once

#include "exchange/pageprofile.h"
#include "exchange/readmelayout.h"

#include <QStringList>

#include <optional>

namespace dp::pageprofiles {

/// Returns the profile of a layout; no value for DailyArXiv and cv-arxiv-daily, which have their own writers.
std::optional<PageProfile> of(ReadmeLayout layout);
/// Returns the labels of all cells that papers may have in a page with this profile.
QStringList labels(const PageProfile &profile);
/// Returns whether a page with this profile can be read: a row names its paper, the title and the date.
bool isReadable(const PageProfile &profile);

/// Returns whether a page can be written with this profile without harm to its readers, whatever the cells
/// and the data of its papers are. A profile may come from a file of another person.
bool isSafe(const PageProfile &profile);

} // namespace dp::pageprofiles
