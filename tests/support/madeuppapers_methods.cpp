#include "support/madeuppapers_topics.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

Topic timeSeries()
{
    return topicFrom(6, uR"(
cs.LG; stat.ML; stat.ME
cs.LG; stat.AP; cs.AI; eess.SP
long-horizon forecasting; irregular sampling; anomaly detection; missing-value imputation; seasonal drift;
cross-series transfer; change-point detection; probabilistic forecasting; lead-lag discovery;
covariate selection
time series foundation models; linear forecasters; patch-based transformers; state-space models;
temporal convolutional networks; hierarchical forecasters; neural point processes;
ensembles of small models; spectral models; retrieval-based forecasters
frequency-domain attention; test-time normalization; quantile regression; wavelet decomposition;
masked pretraining; online adaptation; channel mixing; optimal transport alignment;
conformal recalibration; in-context forecasting
electricity demand; intensive care monitoring; river discharge; retail sales; wind power; urban traffic;
seismic sensors; crop yields; hospital admissions; railway maintenance

{N}: {T} for {S}
Are {M} Enough? {S} Revisited on {D}
{S} of {D} with {M}
{T} Improves {S} in {D}
{N}: A Library and Benchmark for {S} in {D}
Forecasting {D} with {M} and {T}
When History Misleads: {S} in {D}
On the Sample Complexity of {S} with {M}
$\alpha$-Stable Noise and {S} in {D}

Time series in {D} rarely satisfy the assumptions under which {M} are trained.
{S} matters most where data are scarce, which is the rule in {D}.
Simple baselines continue to rival {M}, which raises the question of what {T} adds to {S}.
Forecasts for {D} are consumed by people who need to know when not to trust them.)"_s);
}

Topic graphs()
{
    return topicFrom(5, uR"(
cs.LG; cs.SI; stat.ML
cs.AI; cs.LG; cs.SI; q-bio.QM
link prediction; graph classification; node clustering; community detection; heterophily; over-smoothing;
subgraph counting; graph condensation; temporal edge prediction; molecular property prediction
graph neural networks; graph transformers; hypergraph networks; equivariant networks; spectral filters;
random-walk encoders; message-passing networks; simplicial networks; graph autoencoders;
heterogeneous graph networks
effective-resistance rewiring; label-free contrastive learning; curvature flow; positional encoding;
neighborhood sampling; spectral sparsification; higher-order pooling; edge dropout; virtual nodes;
Weisfeiler-Leman colorings
citation networks; protein interactions; power grids; fraud rings; supply chains; drug repurposing;
road networks; crystal structures; social recommendation; knowledge graphs

{N}: {T} for {S}
{S} on {D} with {M}
How Expressive Are {M}? A View from {S}
{T} Alleviates {S} in {M}
Scaling {M} to Billion-Edge {D}
A Note on {T} and {S}
{N}: Learning on {D} Without Labels
{S} in $O(|V| + |E|)$ Time by {T}
Edges That Matter: {T} for {D}

{M} owe their success to locality, which is also what limits them in {S}.
Graphs such as {D} are large, sparse and noisy, three properties that {M} handle one at a time.
Let $G = (V, E)$ be a graph with $|E| \gg |V|$; we consider {S} when edges are observed with errors.
The cost of {S} grows quickly with the size of the graph, and in {D} it has long ceased to be affordable.)"_s);
}

Topic imageGeneration()
{
    return topicFrom(5, uR"(
cs.CV; cs.CV; cs.GR
cs.LG; cs.AI; cs.GR; cs.MM
text-to-image generation; subject-driven editing; video synthesis; view-consistent generation;
image inpainting; layout control; concept erasure; texture transfer; motion transfer;
style disentanglement
latent diffusion models; flow matching models; autoregressive image models; consistency models;
diffusion transformers; one-step generators; video diffusion models; masked generative models;
score-based models; Gaussian splatting models
classifier-free guidance; noise schedule search; attention reweighting; trajectory distillation;
low-rank adaptation; latent caching; semantic noise initialization; timestep-aware routing;
adversarial refinement; rectified sampling
product photography; architectural renderings; hand-drawn sketches; satellite imagery; animation;
font design; virtual try-on; film restoration; interior design; scientific illustration

{N}: {T} for {S}
{S} in Four Steps with {M}
Training-Free {S} via {T}
{T}: A Unified View of Guidance in {M}
{N}: Towards Consistent {S} for {D}
What Do {M} Memorize? A Study of {D}
Faster {M} Through {T}
Controllable {S} for {D}
Straight Paths for {M}: {T} Revisited

{M} produce striking pictures, but {S} remains slow and hard to control.
The quality of {S} depends on choices that are made before the first denoising step.
Those who work on {D} want control, while {M} offer them prompts.
Sampling from {M} requires dozens of network evaluations, most of which change little in the picture.)"_s);
}

Topic decisions()
{
    return topicFrom(5, uR"(
cs.LG; stat.ML; cs.AI
math.OC; cs.AI; cs.RO; cs.GT
offline policy selection; safe exploration; regret minimization; off-policy evaluation;
sparse-signal exploration; constrained control; multi-agent coordination; best-arm identification;
delayed feedback; policy transfer
contextual bandits; actor-critic methods; world models; decision transformers; mean-field games;
model-based agents; hierarchical policies; Thompson samplers; distributional critics;
goal-conditioned policies
optimistic exploration; conservative value estimation; successor representation; trust-region projection;
posterior sampling; doubly robust estimation; Lagrangian relaxation; hindsight relabeling;
variance reduction; entropy regularization
dynamic pricing; traffic signal control; clinical dosing; data-center cooling; ad auctions;
warehouse routing; adaptive testing; network congestion control; inventory management; energy storage

{N}: {T} for {S}
{S} with {M}: Regret Bounds and Practice
Optimal Rates for {S} in {M}
{T} Is All It Takes for {S}
Nearly Minimax {S} in $\tilde{O}(\sqrt{K})$ Regret with {M}
{M} for {D}: {T} in the Wild
Safe {M} for {D} via {T}
A Lower Bound for {S} with {M}
Learning to Act from Logs: {T} in {D}

{S} is well understood in the tabular case; with function approximation, {M} behave in ways that theory does not predict.
Deploying {M} in {D} means learning from data that someone else's policy has collected.
We consider {S} over a horizon of $K$ rounds, when the number of actions is much larger than $\sqrt{K}$.
In {D}, exploration costs money, and regret is more than a theoretical quantity.)"_s);
}

Topic optimization()
{
    return topicFrom(4, uR"(
math.OC; math.OC; cs.LG
stat.ML; math.NA; cs.LG; cs.DC
sparse recovery; bilevel programming; saddle-point search; distributed averaging; low-rank completion;
stochastic composite minimization; robust portfolio choice; nonconvex matrix sensing; zeroth-order search;
decentralized learning
first-order methods; proximal algorithms; interior-point solvers; quasi-Newton methods;
stochastic gradient methods; primal-dual schemes; coordinate descent variants; Frank-Wolfe algorithms;
adaptive optimizers; cutting-plane methods
$\ell_1$ regularization; Nesterov acceleration; gradient clipping; adaptive step-size selection;
variance reduction; mirror descent geometry; error feedback; random reshuffling; Polyak averaging;
Hessian sketching
phase retrieval; image deblurring; power flow; logistics planning; compressed sensing; machine scheduling;
optimal control; sensor placement; portfolio rebalancing; transport networks

{T} for {S}: Sharp Rates
{M} with {T} Converge Linearly
{S} Without Smoothness: {T} and {M}
An $O(1/k^2)$ Method for {S} in {D}
{N}: A Solver for {S} in {D}
On the Last Iterate of {M} Under {T}
Escaping Saddle Points in {S} by {T}
{M} for {D}
Tight Complexity of {S} with {M}

We consider $\min_x f(x) + \lambda \|x\|_1$ where $f$ is smooth but not convex, a setting that covers {S}.
{M} are the workhorse of {D}, although their analysis assumes more than practice grants.
The rate at which {M} converge is governed by a condition number that few can estimate; {T} removes this dependence.
{S} arises throughout {D}, and problems with $n > 10^6$ variables are now routine.)"_s);
}

Topic statistics()
{
    return topicFrom(5, uR"(
stat.ML; stat.ME; math.ST
cs.LG; math.ST; stat.CO; econ.EM
predictive inference; treatment effect estimation; covariate shift; density ratio estimation;
posterior approximation; variable selection; two-sample testing; causal discovery; missing data;
calibration
conformal predictors; Gaussian processes; random forests; Bayesian neural networks; kernel methods;
variational families; additive models; double machine learning estimators; deep ensembles;
optimal transport maps
$k$-nearest neighbors matching; importance weighting; exchangeability testing;
sliced Wasserstein projection; empirical Bayes shrinkage; score matching; Nystr\"om approximation;
permutation testing; amortized inference; influence-function correction
survey sampling; genomic screening; credit scoring; climate attribution; epidemiology; online experiments;
election forecasting; astronomical catalogs; educational assessment; insurance claims

{T} for {S}
{S} When $p(y|x)$ Shifts: {T} in Practice
Distribution-Free {S} via {T}
{M} with Valid {S}
Is {S} Possible Without Assumptions? The Case of {M}
{N}: Software for {S} in {D}
Finite-Sample Guarantees for {M} Under {T}
{S} in {D}: A Cautionary Tale
Robust {S} with {M} and {T}

Valid {S} usually rests on exchangeability, an assumption that is rarely met in {D}.
{M} are flexible, but the uncertainty they report is seldom worth its name.
We study {S} when the dimension $d$ grows with the sample size $n$ such that $d/n \to \gamma < 1$.
Practitioners in {D} ask for intervals rather than points; {M} give them neither without {T}.)"_s);
}

} // namespace

QList<Topic> topicsOfMethods()
{
    return {timeSeries(), graphs(), imageGeneration(), decisions(), optimization(), statistics()};
}

} // namespace dp::test
