#pragma once

#include <QLatin1StringView>

/// The XML namespaces of arXiv's feeds.
namespace dp::xmlns {

inline constexpr QLatin1StringView atom("http://www.w3.org/2005/Atom");
inline constexpr QLatin1StringView openSearch("http://a9.com/-/spec/opensearch/1.1/");
inline constexpr QLatin1StringView arxiv("http://arxiv.org/schemas/atom");
inline constexpr QLatin1StringView rdf("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
inline constexpr QLatin1StringView dublinCore("http://purl.org/dc/elements/1.1/");

} // namespace dp::xmlns
