#pragma once

#include <QString>

#include <memory>
#include <optional>

namespace dp {

class PageWriter;

/// The formats of pages and feeds that people read.
enum class PageFormat { Digest, Html, Atom, JsonFeed };

namespace pageformat {

/// Returns the format with this name on the command line: digest, html, atom or jsonfeed.
std::optional<PageFormat> named(const QString &name);
/// Returns whether the format is a list of papers without sections.
bool isFeed(PageFormat format);
/// Returns the maximum number of papers in a section; 0: as many as are selected.
int mostInSection(PageFormat format);
std::unique_ptr<PageWriter> writer(PageFormat format);

} // namespace pageformat
} // namespace dp
