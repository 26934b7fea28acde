#include "support/madeuppapers_topics.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

Topic agents()
{
    return topicFrom(6, uR"(
cs.AI; cs.CL; cs.MA; cs.SE
cs.CL; cs.SE; cs.HC; cs.CR
tool use; long-horizon planning; repository-level repair; web automation; multi-agent negotiation;
memory management; prompt injection; workflow discovery; task decomposition; human oversight
language agents; coding assistants; planner-executor systems; agent swarms; browser agents;
research assistants; embodied agents; retrieval agents; terminal agents; spreadsheet agents
episodic memory consolidation; typed tool schemas; sandboxed rollouts; plan verification;
trajectory replay; role specialization; speculative tool calls; information-flow control;
test-driven feedback; budget-aware scheduling
software maintenance; laboratory automation; customer onboarding; data cleaning; accounting;
open-source triage; bioinformatics pipelines; incident response; literature review; procurement

{N}: {T} for {S}
{S} in {D}: How Far Are {M}?
{M} That Ask Before They Act: {T} for {D}
{N}: An Open Environment for {S}
Small Models, Big Tools: {T} for {D}
Failure Modes of {M} in {D}
Secure {S} by Design: {T} for {M}
The `Lost Plan' Problem: {S} in {M}
Ask & Act: {T} for {S}

{M} are moving from demonstrations to {D}, where a mistake has consequences.
{S} requires that a system remembers what it tried, why it failed, and what is left to do.
Benchmarks for {M} measure success after the fact; in {D} the risk has to be known beforehand.
As {M} act for longer, small errors compound: at 99\% per step, a hundred steps succeed with $0.99^{100} < 0.37$.)"_s);
}

Topic medicalImages()
{
    return topicFrom(5, uR"(
cs.CV; eess.IV; q-bio.QM
eess.IV; cs.LG; cs.AI; physics.med-ph
lesion segmentation; image registration; dose prediction; domain generalization; weak supervision;
report generation; rare disease recognition; motion correction; survival prediction; cell counting
foundation models; U-shaped networks; vision transformers; implicit neural fields; promptable segmenters;
diffusion priors; multiple-instance learners; self-supervised encoders; equivariant networks;
report-supervised encoders
anatomical priors; uncertainty-guided annotation; federated distillation; test-time augmentation;
topology-preserving supervision; shape regularization; stain normalization; mask propagation;
slice-to-volume reconstruction; synthetic pretraining
cardiac ultrasound; brain MRI; chest radiographs; retinal imaging; whole-slide pathology; low-dose CT;
mammography; endoscopy; fetal imaging; dermatology

{N}: {T} for {S} in {D}
{S} in {D} with {M}
{T} Closes the Gap Between Scanners in {D}
How Well Do {M} Transfer to {D}?
{N}: A Multi-Center Data Set for {S} in {D}
Label-Efficient {S} via {T}
Fairness of {M} in {D}: An Audit
{S} Without Ground Truth: {T} in {D}

{S} in {D} suffers from small data sets and from differences between scanners.
{M} that excel on natural images do not automatically help {D}.
Clinical use of {M} requires that errors are rare and, above all, noticed.
Annotating {D} takes experts hours for each patient, so that {S} is mostly learned from few examples.)"_s);
}

Topic physics()
{
    return topicFrom(3, uR"(
physics.comp-ph; physics.flu-dyn; cs.LG
cs.LG; math.NA; cs.CE; cond-mat.mtrl-sci
turbulence closure; inverse design; multiscale coupling; operator learning; uncertainty propagation;
parameter identification; mesh adaptation; long-time stability; force-field fitting; shock capturing
neural operators; physics-informed networks; graph-based simulators; reduced-order models;
interatomic potentials; differentiable solvers; latent dynamics models; Fourier surrogates;
hybrid solvers; equivariant potentials
spectral preconditioning; symmetry constraints; active learning; multi-fidelity training;
symplectic integration; residual correction; domain decomposition; weak-form losses;
sparse identification; adaptive collocation
plasma confinement; battery electrolytes; weather models; combustion chambers; granular flow;
glacier dynamics; alloy design; blood flow; porous media; wave scattering

{N}: {T} for {S}
{M} for {S} in {D}
Conservation Laws in {M} via {T}
{T} Stabilizes Long Rollouts of {M}
Data-Driven {S} for {D} at $\mathrm{Re} > 10^5$
Do {M} Extrapolate? A Study of {D}
Learning {D} from Sparse Measurements with {M}

Simulating {D} at full resolution costs thousands of core hours; {M} promise the same in seconds.
{M} drift when they are rolled out for long, because nothing in training ties them to the conservation laws.
{S} is the bottleneck of {D}, and classical closures cover only a part of the regime.
For {D}, errors below $10^{-3}$ matter, which is where {M} usually stop improving.)"_s);
}

Topic efficiency()
{
    return topicFrom(5, uR"(
cs.LG; cs.DC; cs.AR; cs.CL
cs.CL; cs.PF; cs.AI; cs.DC
long-context inference; low-bit quantization; memory-bound decoding; expert placement;
gradient compression; cache eviction; model merging; pipeline scheduling; structured pruning;
on-device adaptation
transformers; mixture-of-experts models; linear-attention models; hybrid architectures; embedding models;
early-exit networks; language models; vision transformers; sparse networks; adapter banks
rotation-based outlier removal; speculative decoding; block-sparse attention; key-value sharing;
learned codebooks; asynchronous prefetching; second-order pruning; tensor parallelism;
mixed-precision accumulation; layer skipping
edge devices; serverless serving; consumer GPUs; wafer-scale accelerators; heterogeneous clusters;
mobile phones; spot instances; browser runtimes; batch inference; microcontrollers

{N}: {T} for {S}
{S} on {D} with {T}
{M} at Two Bits: {T} Revisited
Attention in $O(n \log n)$: {T} for {M}
Serving {M} on {D}
{N}: Fast {S} Without Retraining
{T} and the Cost of {S}
A Roofline View of {M} on {D}
Pay Only for What You Use: {T} for {M}

The cost of {M} is dominated by moving data, not by arithmetic.
{S} is what stands between {M} and {D}.
Serving {M} on {D} wastes up to {p}\% of the memory on values that are never read again.
Attention takes $O(n^2)$ time in the length $n$ of the input; for $n > 10^5$ this is no longer a detail.)"_s);
}

Topic robots()
{
    return topicFrom(4, uR"(
cs.RO; cs.RO; cs.CV
cs.AI; cs.LG; cs.CV; eess.SY
dexterous manipulation; legged locomotion; visual navigation; contact-rich assembly; sim-to-real transfer;
tactile sensing; collision avoidance; bimanual coordination; task-space planning; human-robot handover
vision-language-action models; diffusion policies; model predictive controllers; visuomotor policies;
neural feedback controllers; behavior cloning policies; world models; hierarchical planners;
quadruped controllers; keypoint policies
action chunking; domain randomization; force-aware demonstration; residual learning;
teleoperation with haptics; motion retargeting; control barrier synthesis; latent planning;
online system identification; keyframe imitation
kitchen tasks; greenhouse harvesting; warehouse picking; aerial inspection; underwater survey;
surgical assistance; planetary rovers; autonomous driving; textile handling; construction sites

{N}: {T} for {S}
Learning {S} from One Hour of Data with {T}
{M} for {D}
{S} in {D} Without a Map
Robust {S} with {M} and {T}
{N}: An Open Platform for {S}
What Makes {M} Generalize? Lessons from {D}
Look, Touch, Move: {T} for {D}

{S} remains hard for {M}, since errors of a few millimeters decide between success and failure.
Collecting demonstrations for {D} is slow, and {M} need many of them.
{M} trained in simulation meet friction, latency and dust when they reach {D}.
Robots in {D} share their space with people, which puts safety before speed.)"_s);
}

Topic languages()
{
    return topicFrom(4, uR"(
cs.CL; eess.AS; cs.SD
cs.CL; cs.LG; cs.SD; cs.CY
low-resource translation; code-switching; dialect identification; speech recognition;
morphological analysis; document retrieval; terminology control; named entity recognition;
speech synthesis; cross-lingual transfer
multilingual encoders; speech foundation models; byte-level models; subword tokenizers;
end-to-end translators; bilingual embeddings; sequence labelers; spoken dialogue models; dense retrievers;
text normalizers
vocabulary expansion; back-translation; pseudo-labeling; phoneme-aware pretraining;
lexicon-constrained decoding; adapter fusion; contrastive alignment; data selection; script unification;
cascaded distillation
parliamentary debates; oral history; radio broadcasts; e-commerce queries; biomedical abstracts;
legal statutes; field recordings; folk tales; classroom speech; parallel corpora

{N}: {T} for {S}
{S} for Forty Languages with {T}
{S} in {D}: A Case Study of Frisian, Quechua & Wolof
{T} Helps {M} Where Data Are Scarce
Tokenizers Matter: {M} and {S}
{N}: A Corpus of {D} for {S}
What {M} Know About Morphology: Evidence from {S}
Evaluating {S} Without References: {T} on {D}

Most of the world's languages have less than an hour of transcribed speech, and {S} has to do without more.
{M} treat languages unequally: the same sentence costs up to five times as many tokens.
With a spelling that follows no standard, material from {D} is a natural test of {S}.
Gains in {S} are reported for languages that need them least; {M} for the others lag behind.)"_s);
}

Topic privacy()
{
    return topicFrom(4, uR"(
cs.LG; cs.CR; cs.CY
cs.CR; cs.DC; cs.CY; stat.ML
membership inference; machine unlearning; gradient leakage; backdoor detection; client heterogeneity;
adversarial robustness; group fairness; model watermarking; private fine-tuning; data valuation
federated learners; foundation models; split networks; tabular models; private optimizers;
image classifiers; synthetic data generators; vertical federations; code models; recommenders
differential privacy accounting; secure aggregation; certified smoothing; gradient sanitization;
Shapley approximation; feature-space auditing; shuffled local noise; influence tracing;
randomized rounding; personalized aggregation
hospital consortia; keyboard prediction; smart meters; census releases; financial crime; wearable sensors;
public procurement; insurance pricing; genomics; connected vehicles

{N}: {T} for {S}
{S} in {M}: Attacks and Defenses
The Price of Privacy: {T} in {D}
{T} Bounds {S} in {M}
Forgetting on Request: {T} for {M}
Auditing {M} for {S} with $\varepsilon < 1$
{N}: Federated {S} Across {D}
Is {S} Overstated? Reproducing Results on {D}

Regulation requires that {M} can forget, but {S} is hard to prove.
{S} threatens {M} that are trained on personal data, as in {D}.
An $(\varepsilon, \delta)$ guarantee with $\varepsilon > 8$ says little to those whose data are in {D}.
Participants in {D} differ in data, hardware and incentives; {M} mostly assume that they do not.)"_s);
}

} // namespace

QList<Topic> topicsOfApplications()
{
    return {agents(), medicalImages(), physics(), efficiency(), robots(), languages(), privacy()};
}

} // namespace dp::test
