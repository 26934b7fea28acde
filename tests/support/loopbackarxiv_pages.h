#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>

namespace dp::test {

/// The page for people of a made-up paper, everything in it escaped.
QByteArray abstractPage(const MadeUpPaper &paper);
/// A valid PDF of one page with the paper's identifier and title.
QByteArray pdfOf(const MadeUpPaper &paper);

} // namespace dp::test
