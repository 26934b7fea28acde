// This module is loaded by NetworkModule when the network is first needed.

#include "qtnetwork/qtnetwork.h"

#include <QtGlobal>

/// Creates the network object. The caller owns the result.
extern "C" Q_DECL_EXPORT dp::Network *daily_papers_network()
{
    return new dp::QtNetwork;
}
