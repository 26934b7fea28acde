#pragma once

#include "architecture/sourcetree.h"

namespace dp::test {

/// Returns the number of each folder in this order: app -> {gui, cli} -> session -> {refresh, transfer} ->
/// {arxiv, library, exchange} -> {text, network} -> base. A folder may use folders with a lower number, and
/// itself. qtnetwork is beside these layers.
const QHash<QString, int> &layers();

/// The names of the headers of two groups of Qt modules: Gui and Widgets, and Network.
struct QtHeaders {
    QSet<QString> window;
    QSet<QString> network;
};

/// Returns the includes that break the rules of the layers.
QStringList badIncludes(const Sources &sources, const QtHeaders &headers);

} // namespace dp::test
