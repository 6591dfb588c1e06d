/** Words and names of the trade that general dictionaries lack; what only one publication uses is in its `words.txt`. */
export const tradeWords: readonly string[] = `
  eval evals finetune finetuned finetuning pretrain pretrained pretraining hyperparameter hyperparameters logit logits
  rerank reranked reranker rerankers reranking softmax hyperscaler hyperscalers timebox timeboxed toolkit toolkits
  tokenizer tokenizers embeddings superintelligence strikethrough tiering backfill backfills runbook runbooks rollout
  rollouts subagent subagents arxiv preprint preprints callout callouts dek changelog changelogs observability
  Altman Amodei Andrej Anthropic Astro Bengio Cerebras Cohere Databricks Datadog DeepMind Demis Grafana Graphviz Groq
  Hassabis Hinton Huang Ilya Karpathy Kubernetes Langfuse Leike Llama Mistral Musk Nadella Nvidia Ollama Perplexity
  Pichai Pinecone Postgres Pydantic Qwen Redis Schulman Sutskever Terraform Vercel Weaviate
`
  .trim()
  .split(/\s+/);
