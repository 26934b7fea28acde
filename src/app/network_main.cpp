// What NetworkModule loads when the network is asked for the first time.

#include "qtnetwork/qtnetwork.h"

#include <QtGlobal>

/// The caller owns it.
extern "C" Q_DECL_EXPORT dp::Network *daily_papers_network()
{
    return new dp::QtNetwork;
}
