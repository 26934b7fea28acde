#pragma once

#include <QObject>

class QMainWindow;

namespace dp {

class KeywordTabs;
class PaperTabs;
class WindowActions;

/// Connects the actions that switch tabs and the actions of the help menu. GUI thread; the arguments of the
/// constructor must outlive it.
class GeneralActions : public QObject
{
    Q_OBJECT

public:
    GeneralActions(WindowActions &actions, PaperTabs &tabs, KeywordTabs &keywordTabs, QMainWindow &window);
};

} // namespace dp
