#pragma once

#include <QCoreApplication>

namespace dp {

/// The translation context of the command line's sentences.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(dp::CliText)
};

} // namespace dp
