#pragma once

#include <QString>

/// The line below the heading of a section that tells that the section is of a saved search. It is a comment
/// of HTML, which GitHub does not show. Source: https://github.github.com/gfm/, 4.6
namespace dp::savedsearchcomment {

/// Returns the line for the text of a search.
QString of(const QString &text);
/// Returns the text of the search; empty: the line is no such comment.
QString textIn(const QString &line);

} // namespace dp::savedsearchcomment
