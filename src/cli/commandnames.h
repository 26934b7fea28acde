#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace dp::commandline {

/// The names of the commands, available before Qt is loaded.
inline constexpr std::array<std::string_view, 19> names{"keywords", "refresh", "list", "search", "searches",
    "show", "diff", "stats", "mark", "mutes", "tag", "tags", "note", "export", "publish", "import", "pdf",
    "zotero", "check"};

constexpr bool isName(std::string_view word)
{
    return std::find(names.begin(), names.end(), word) != names.end();
}

} // namespace dp::commandline
