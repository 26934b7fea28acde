#include "gui/dialogs/welcomefields.h"

#include "base/keyword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp::welcomefields {
namespace {

struct FieldName {
    Q_DECLARE_TR_FUNCTIONS(dp::WelcomeDialog)
};

QList<Example> physics()
{
    return {{u"Dark Matter"_s, {u"astro-ph"_s, u"hep-ph"_s}},
        {u"Gravitational Waves"_s, {u"gr-qc"_s, u"astro-ph"_s}}, {u"Superconductivity"_s, {u"cond-mat"_s}},
        {u"Quantum Error Correction"_s, {u"quant-ph"_s}}, {u"Turbulence"_s, {u"physics"_s, u"nlin"_s}}};
}

QList<Example> mathematics()
{
    return {{u"Elliptic Curves"_s, {u"math"_s}}, {u"Optimal Transport"_s, {u"math"_s}},
        {u"Random Matrices"_s, {u"math"_s, u"math-ph"_s}}, {u"Graph Coloring"_s, {u"math"_s}},
        {u"Mapping Class Groups"_s, {u"math"_s}}};
}

QList<Example> computerScience()
{
    QList<Example> examples;
    for (const Keyword &keyword : Keyword::defaults())
        examples << Example{keyword.name, keyword.categories};
    return examples << Example{u"Time Series"_s, {u"cs"_s, u"stat"_s}}
                    << Example{u"Program Synthesis"_s, {u"cs"_s}} << Example{u"Zero Knowledge"_s, {u"cs"_s}};
}

QList<Example> quantitativeBiology()
{
    return {{u"Protein Folding"_s, {u"q-bio"_s, u"physics"_s}}, {u"Gene Expression"_s, {u"q-bio"_s}},
        {u"Epidemic Spreading"_s, {u"q-bio"_s, u"physics"_s}}, {u"Population Dynamics"_s, {u"q-bio"_s}}};
}

QList<Example> quantitativeFinance()
{
    return {{u"Option Pricing"_s, {u"q-fin"_s}}, {u"Portfolio Optimization"_s, {u"q-fin"_s}},
        {u"Market Microstructure"_s, {u"q-fin"_s}}};
}

QList<Example> statistics()
{
    return {{u"Causal Inference"_s, {u"stat"_s}}, {u"Bayesian Inference"_s, {u"stat"_s}},
        {u"Survival Analysis"_s, {u"stat"_s}}, {u"Conformal Prediction"_s, {u"stat"_s, u"cs"_s}}};
}

QList<Example> electricalEngineering()
{
    return {{u"Speech Enhancement"_s, {u"eess"_s}}, {u"Model Predictive Control"_s, {u"eess"_s, u"math"_s}},
        {u"Channel Estimation"_s, {u"eess"_s, u"cs"_s}}};
}

QList<Example> economics()
{
    return {{u"Mechanism Design"_s, {u"econ"_s, u"cs"_s}},
        {u"Instrumental Variables"_s, {u"econ"_s, u"stat"_s}}, {u"Labor Market"_s, {u"econ"_s}}};
}

} // namespace

QList<Field> all()
{
    //: a field of research, as all names in this list
    return {{FieldName::tr("Physics"), physics()}, {FieldName::tr("Mathematics"), mathematics()},
        {FieldName::tr("Computer science"), computerScience()},
        {FieldName::tr("Quantitative biology"), quantitativeBiology()},
        {FieldName::tr("Quantitative finance"), quantitativeFinance()},
        {FieldName::tr("Statistics"), statistics()},
        {FieldName::tr("Electrical engineering"), electricalEngineering()},
        {FieldName::tr("Economics"), economics()}};
}

} // namespace dp::welcomefields
