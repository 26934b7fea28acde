#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "library/library.h"

#include <QString>

#include <functional>

namespace dp {

/// Returns the path of the file in which the PDF of this version is kept; empty: it is not kept. Called in
/// the thread of the library. An empty function: no PDFs are kept. See pdffolder::lookup().
using KeptPdf = std::function<Result<QString>(Library &library, const Paper &paper)>;

} // namespace dp
