#include "support/madeuppapers_topics.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

Topic hallucination()
{
    return topicFrom(0, uR"(
cs.CL; cs.CL; cs.CV; cs.AI
cs.AI; cs.LG; cs.IR; cs.CV
object hallucination; factual hallucination; citation hallucination; long-context hallucination;
entity hallucination; relation hallucination; cross-lingual hallucination; tool-call hallucination;
numerical hallucination; temporal hallucination; attribute hallucination; package hallucination;
multi-turn hallucination; action hallucination
large language models; large vision-language models; retrieval-augmented generators;
speech language models; small language models; code models; multilingual summarizers;
video language models; open-weight assistants; dialogue systems; mixture-of-experts models;
instruction-tuned models
contrastive decoding; attention steering; uncertainty calibration; self-consistency checking;
preference optimization; evidence attribution; semantic entropy; layer-wise probing; selective abstention;
knowledge editing; counterfactual training; token-level verification; sparse feature ablation
radiology reports; legal question answering; scientific summaries; clinical notes; meeting minutes;
encyclopedic biographies; financial filings; chart descriptions; travel planning; patent search;
news headlines; customer support; video captions; historical archives

{N}: Mitigating {S} in {M} via {T}
Detecting {S} in {M} with {T}
Where Does {S} Come From? Evidence from {T} in {D}
{T} Reduces {S} in {D}
{N}: A Benchmark of {S} in {D}
Hallucination Is Not One Thing: {S} and {T} in {D}
To Answer or to Abstain? {T} Against {S} in {M}
Measuring What {M} Make Up: {S} in {D}
Can {M} Notice Their Own Mistakes? {T} for {S}
The Anatomy of {S}: {T} on {D}
Trust, but Verify: {T} & {S} in {D}
{N}: {T} as a Cure for {S}
A Closer Look at {S} in {M} for {D}
Does Scale Fix {S}? A Longitudinal Study of {M} on {D}

{M} write fluently, yet {S} still limits their use for {D}.
{S} is among the most stubborn failures of {M}, and it is rarely visible to the people who rely on {D}.
Despite rapid progress, {M} remain prone to {S}: they state with confidence what no source supports.
How often does {S} occur when {M} are used for {D}, and can it be predicted before the answer is read?
In {D}, a single case of {S} can undo the value of an otherwise excellent answer.
Most studies of {S} treat hallucination as a property of a model; we treat it as a property of a model and a prompt.)"_s);
}

Topic mllm()
{
    return topicFrom(0, uR"(
cs.CV; cs.CV; cs.CL; cs.MM
cs.CL; cs.AI; cs.LG; cs.MM; cs.HC
chart understanding; spatial grounding; document parsing; fine-grained recognition;
long-video understanding; visual counting; interface navigation; map reading; audio-visual alignment;
multi-image comparison; sign language understanding; high-resolution perception; egocentric memory;
visual instruction following
open MLLMs; compact MLLMs; video MLLMs; encoder-free MLLMs; interleaved MLLMs; medical MLLMs;
on-device MLLMs; streaming MLLMs; any-to-any MLLMs; unified MLLMs; multilingual MLLMs;
frozen-backbone MLLMs
visual token pruning; region-level supervision; curriculum instruction tuning; cross-modal distillation;
adaptive tiling; query-aware compression; mixture-of-encoders fusion; self-generated captions;
layout-aware pretraining; modality dropout; group-relative policy optimization; tool-assisted zooming
remote sensing; pathology slides; scanned invoices; engineering drawings; classroom videos; comic books;
surgical recordings; mobile screens; street scenes; museum collections; lecture slides; crop monitoring;
infographics

{N}: {T} for {S} in MLLMs
Do MLLMs Really See? Probing {S} with {T}
{T} Makes {M} Faster Without Losing {S}
{N}: Benchmarking {M} on {D}
Bringing {S} to {M} with {T}
What Limits {S} in {M}? A Diagnosis on {D}
Fewer Tokens, Same Answers: {T} for {M} in {D}
MLLM as Annotator: {T} for {D}
{N}: An MLLM for {D} with {T}
Beyond Captions: {S} in {D} with {M}
Teaching {M} Where to Look: {T} for {D}
One MLLM or Many? Routing {S} Across {D}
How Robust Are {M}? {S} Under Corruption
Scaling {T} for MLLM-Based {S}

Multimodal large language models (MLLMs) excel at describing images, but {S} remains a weak spot.
MLLMs spend most of their computation on visual tokens that no question ever asks about.
Recent MLLMs answer everyday questions about pictures well; in {D} they often fail for reasons that are poorly understood.
An MLLM that is asked about {D} must locate evidence before it can interpret it.
Progress on {S} is usually reported for {M} on curated data, which says little about {D}.
We ask whether MLLMs acquire {S} from data, from scale, or from the way in which the two are combined.)"_s);
}

Topic reasoning()
{
    return topicFrom(0, uR"(
cs.CL; cs.AI; cs.LG; cs.AI
cs.LG; cs.CL; cs.LO; cs.AI; stat.ML
mathematical reasoning; multi-hop reasoning; causal reasoning; commonsense reasoning; spatial reasoning;
legal reasoning; temporal reasoning; symbolic reasoning; analogical reasoning; abductive reasoning;
latent reasoning; table reasoning; counterfactual reasoning; physical reasoning; multilingual reasoning
large language models; small language models; looped transformers; diffusion language models;
neuro-symbolic systems; recurrent-depth models; open-weight models; distilled students;
state-space models; tool-using agents; mixture-of-experts models
process supervision; tree-structured search; adaptive computation; step-level verification;
reinforcement learning with verifiable rewards; self-play; curriculum sampling; chain compression;
program synthesis; speculative decoding; budget forcing; formal proof feedback; latent recurrence;
critique-and-revise training
competition mathematics; clinical guidelines; contract review; circuit design; grade-school word problems;
scientific tables; theorem proving; logic puzzles; chemistry olympiads; tax law; program repair;
physics examinations; strategy games

{N}: {T} for {S} in {M}
Do Longer Chains Help? {S} and {T} in {M}
{T} Elicits {S} in {M}
Thinking Less, Reasoning Better: {T} for {D}
{N}: Evaluating {S} in {D}
On the Limits of {S} in {M}
What Do <think> Tokens Do? {S} in {M} Under {T}
{S} Without Words: {T} for {M}
From Answers to Arguments: {T} for {S} in {D}
Is {S} Faithful? Interventions on {M} in {D}
$O(n \log n)$ Steps Suffice: {T} for {S} in {D}
{N}: Learning {S} from {D} by {T}
Reasoning Under a Token Budget: {T} for {M} in {D}
A Geometric View of {S} in {M}
When to Stop Reasoning: {T} for {D}

{S} is often taken as evidence that {M} generalize, but accuracy alone does not show how an answer was found.
Long chains of thought improve {S} at a price: most of the tokens are spent after the answer is already determined.
{M} solve problems in {D} that were out of reach two years ago, yet their reasoning breaks under small changes of wording.
We study {S} in {M} through the lens of {D}, where every intermediate step of the reasoning can be checked.
Training for {S} rewards the final answer; whether the reasoning that leads to it is sound goes unobserved.
Does {T} teach new reasoning, or does it only make existing reasoning easier to sample?)"_s);
}

Topic rewardModel()
{
    return topicFrom(0, uR"(
cs.LG; cs.CL; cs.AI; stat.ML
cs.CL; cs.LG; cs.AI; cs.HC
reward over-optimization; length bias; verbosity bias; annotator disagreement; preference noise;
sycophancy; intransitive preference; distribution shift; position bias; spurious correlation;
credit assignment; cultural variation; self-preference
process reward models; generative reward models; outcome reward models; multimodal reward models;
pairwise reward models; ensemble reward models; rubric-based reward models; personalized reward models;
implicit reward models; step-level reward models; Bayesian reward models; multi-objective reward models
distributional regression; pessimistic inference; causal data augmentation; rubric induction;
low-rank uncertainty estimation; margin-aware ranking; weak-to-strong supervision;
active preference elicitation; isotonic calibration; counterfactual pairing; critic distillation;
test-time scaling
code review; creative writing; safety alignment; machine translation; web navigation; medical advice;
text-to-image generation; mathematical proofs; tutoring dialogues; speech synthesis; recommendation;
scientific writing

{N}: {M} with {T} for {D}
{S} in {M}: Causes and a Remedy by {T}
{T} for {M} in {D}
Who Judges the Judge? Auditing {M} for {S}
{N}: A Benchmark of {M} in {D}
Learning {M} from Disagreement: {T} in {D}
Reward Models Are Measurement Devices: {S} in {D}
A Reward Model That Knows When Not to Judge: {T} for {D}
How Much Preference Data Do {M} Need? A Case Study in {D}
{N}: {T} Against {S} in Reward Models
Generalization Bounds for {M} Under {S}
{M} Beyond Bradley & Terry: {T} for {D}
One Reward Model, Many Values: {S} in {D}
Scoring Steps, Not Answers: {M} for {D}

{M} decide what aligned systems learn, and {S} in them is inherited by every policy trained against them.
A reward model compresses thousands of human judgments into one number; {S} is what this compression loses.
{M} are evaluated on held-out pairs, although in {D} they have to rank answers that no annotator has seen.
Optimizing against a reward model works until it does not: {S} appears long before any benchmark shows it.
Why do reward models that agree on 90\% of the pairs produce policies that behave so differently in {D}?
We revisit how {M} are trained for {D} and find that {S} explains most of their errors.)"_s);
}

} // namespace

const QList<Topic> &keywordTopics()
{
    static const QList<Topic> topics{hallucination(), mllm(), reasoning(), rewardModel()};
    return topics;
}

} // namespace dp::test
